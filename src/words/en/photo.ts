import type * as zh from "../zh/photo.ts";

export const photo: typeof zh.photo = {
  alt: (n, name) => `Photo ${n}: ${name}`,
  loading: "Reading the photo",
  hidden: (n) => `${n} ${n === 1 ? "photo" : "photos"}, not shown while personal data is hidden`,
  missing: "This file is not in the project's folder",
  unreachable: "The server did not answer",
  unreadable: "Cannot be read: the file is damaged, or no JPG, PNG, GIF, WebP or BMP picture",
  foreign: "Browsers cannot show this kind of photo; save it as JPG",
  more: (n) => `${n} more`,
};
