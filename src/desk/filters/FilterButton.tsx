import { useAppState, useDesk } from "../../ui/desk.tsx";
import { Icon } from "../../ui/parts/Icon.tsx";
import { latePart } from "../../ui/parts/latePart.tsx";
import { useDropDown } from "../../ui/parts/useDropDown.ts";

/** Comes when it is first opened. */
const FilterForm = latePart(async () => (await import("./FilterForm.tsx")).FilterForm).View;

/** Opens the filters that have no rows of their own in the panel. */
export function FilterButton() {
  const { words } = useDesk();
  const drop = useDropDown();
  const count = useAppState(({ filter }) => Object.keys(filter).length);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes from the button and from the form.
    <div className="filter-drop" ref={drop.box} onKeyDown={drop.onKeyDown}>
      <button
        ref={drop.button}
        type="button"
        className="icon-button filter-button"
        aria-label={words.filters.open(count)}
        title={words.filters.open(count)}
        aria-expanded={drop.isOpen}
        data-set={count > 0}
        onClick={drop.isOpen ? drop.close : drop.open}
      >
        <Icon name="filter" />
      </button>
      {drop.isOpen ? <FilterForm style={drop.style} /> : null}
    </div>
  );
}
