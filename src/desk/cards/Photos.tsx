import { Suspense, useMemo, useState } from "react";
import { type PhotoPart, photoParts } from "../../core/photoParts.ts";
import type { Ref } from "../../core/ref.ts";
import { isHidden } from "../../state/store/privacy.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Button } from "../../ui/parts/Button.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { fieldLabel } from "../../words/wordsOf.ts";
import { FieldValue } from "./FieldValue.tsx";
import { Photo, type PhotoSource } from "./Photo.tsx";
import "../../ui/paper.css";
import "./card.css";

interface PhotosProps {
  /** What the ledger says in its column of photographs; undefined and empty for none. */
  readonly text: string | undefined;
  readonly of: Ref;
  readonly isHazard?: boolean;
}

/** So many are shown at once; a button brings the others. */
const MOST = 4;

/** The photographs that a ledger names: those of the project's folder and of this page's own server are shown, others told. */
export function Photos({ text = "", ...props }: PhotosProps) {
  return text === "" ? null : (
    <Suspense fallback={null}>
      <PhotoList key={props.of} text={text} {...props} />
    </Suspense>
  );
}

function PhotoList({ text, of, isHazard = false }: PhotosProps & { readonly text: string }) {
  const { words } = useDesk();
  const photo = useLateWords("photo");
  const hides = useAppState(isHidden);
  const [most, setMost] = useState(MOST);
  const { pictures, others } = useMemo(() => {
    const parts = photoParts(text).map((part, at) => ({
      ...part,
      at,
      source: sourceOf(part, { ref: of, isHazard, at }),
    }));
    const told = parts.filter(({ type, source }) => source === null && !(hides && type === "address"));
    const shown = parts.filter(({ type, source }) => source !== null || (hides && type === "address"));
    return { pictures: shown, others: [...new Set(told.map((part) => part.text))] };
  }, [text, of, isHazard, hides]);
  const shown = pictures.slice(0, most);
  return (
    <div className="photos">
      {hides || others.length > 0 ? (
        <dl className="fields">
          <div>
            <dt>{fieldLabel(words, "photo")}</dt>
            <dd>
              {/* A picture shows whoever stood there, and its name may be somebody's. */}
              {hides && pictures.length > 0 ? <p className="quiet">{photo.hidden(pictures.length)}</p> : null}
              {others.map((other) => (
                <p key={other}>
                  <FieldValue value={other} />
                </p>
              ))}
            </dd>
          </div>
        </dl>
      ) : null}
      {hides || pictures.length === 0 ? null : (
        <ul className="photo-list">
          {shown.map(({ text: name, source, at }, i) => (
            <li key={at}>
              <Photo name={name} alt={photo.alt(i + 1, name)} source={source!} />
            </li>
          ))}
        </ul>
      )}
      {hides || shown.length === pictures.length ? null : (
        <Button look="quiet" onClick={() => setMost(pictures.length)}>
          {photo.more(pictures.length - shown.length)}
        </Button>
      )}
    </div>
  );
}

/** Where a picture comes from; null of what is told as text: words, and addresses of other hosts, which nobody is asked for. */
function sourceOf(
  { type, text }: PhotoPart,
  asked: Extract<PhotoSource, { readonly type: "file" }>["asked"],
): PhotoSource | null {
  if (type === "file") return { type, asked };
  return type === "address" && isOwnHost(text) ? { type, address: text } : null;
}

function isOwnHost(address: string): boolean {
  try {
    return new URL(address).origin === location.origin;
  } catch {
    return false;
  }
}
