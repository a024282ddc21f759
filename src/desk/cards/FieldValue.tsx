import { Fragment } from "react";
import { MASK } from "../../core/personal.ts";
import { LongText } from "../../ui/parts/LongText.tsx";

/** What parts several addresses: a comma or semicolon of an address's own stays in it. */
const BETWEEN = /([；，、\s]+|[,;]+(?=\s|$|https?:\/\/))/iu;

/** Is it an address on the web, as ledgers keep photographs and documents? One in which something is hidden leads nowhere. */
const isAddress = (part: string): boolean => /^https?:\/\/\S+$/iu.test(part) && !part.includes(MASK);

/** What a ledger says in a field; the addresses in it open beside the page, and are told nothing of it. */
export function FieldValue({ value }: { readonly value: string }) {
  return value.split(BETWEEN).map((part, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a text never change places.
    <Fragment key={i}>
      {isAddress(part) ? (
        <a href={part} target="_blank" rel="noreferrer">
          <LongText text={part} />
        </a>
      ) : (
        <LongText text={part} />
      )}
    </Fragment>
  ));
}
