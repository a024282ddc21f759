import { useState } from "react";
import type { FailureCode } from "../../core/result.ts";
import type { PhotoAsked } from "../../state/actions/loadPhoto.ts";
import { useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { Dialog } from "../../ui/parts/Dialog.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { type ShownPhoto, usePhoto } from "./usePhoto.ts";

export type PhotoSource =
  | { readonly type: "file"; readonly asked: PhotoAsked }
  | { readonly type: "address"; readonly address: string };

interface PhotoProps {
  /** What the ledger calls it. */
  readonly name: string;
  readonly alt: string;
  readonly source: PhotoSource;
}

/** Photographs of a phone that only its maker's browser shows. */
const FOREIGN = /\.(?:hei[cf]|tiff?)$/i;

/** One photograph; a press shows it large. */
export function Photo({ source, ...props }: PhotoProps) {
  return source.type === "file" ? (
    <FilePhoto {...props} asked={source.asked} />
  ) : (
    <PhotoBox {...props} photo={{ address: source.address, failure: null }} onAgain={null} />
  );
}

function FilePhoto({ asked, ...props }: Omit<PhotoProps, "source"> & { readonly asked: PhotoAsked }) {
  const [tries, setTries] = useState(0);
  return <PhotoBox {...props} photo={usePhoto(asked, tries)} onAgain={() => setTries(tries + 1)} />;
}

interface PhotoBoxProps extends Omit<PhotoProps, "source"> {
  readonly photo: ShownPhoto;
  readonly onAgain: (() => void) | null;
}

function PhotoBox({ name, alt, photo: { address, failure }, onAgain }: PhotoBoxProps) {
  const { frame } = useDesk().words;
  const words = useLateWords("photo");
  const [broken, setBroken] = useState<string | null>(null);
  const [isLarge, setLarge] = useState(false);
  if (failure !== null || (address !== null && broken === address)) {
    const why = absence(name, failure);
    return (
      <div className="photo photo-absent">
        <p className="photo-name">{name}</p>
        <p className="quiet">{words[why]}</p>
        {onAgain === null || (why !== "missing" && why !== "unreachable") ? null : (
          <Button look="quiet" onClick={onAgain}>
            {frame.again}
          </Button>
        )}
      </div>
    );
  }
  if (address === null) return <p className="photo photo-absent quiet">{words.loading}</p>;
  return (
    <>
      <button type="button" className="photo" title={name} onClick={() => setLarge(true)}>
        <img src={address} alt={alt} onError={() => setBroken(address)} />
      </button>
      {isLarge ? (
        <Dialog title={name} onClose={() => setLarge(false)}>
          <img className="photo-large" src={address} alt={alt} />
        </Dialog>
      ) : null}
    </>
  );
}

/** Which word says why a picture is not there; without a failure the browser could not make one of the bytes. */
function absence(name: string, failure: FailureCode | null): "missing" | "unreachable" | "foreign" | "unreadable" {
  if (failure === "file-missing" || failure === "file-outside") return "missing";
  if (failure === "host-unreachable" || failure === "host-silent") return "unreachable";
  return FOREIGN.test(name) ? "foreign" : "unreadable";
}
