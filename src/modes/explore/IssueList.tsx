import { useCallback } from "react";
import type { Issue } from "../../core/issue.ts";
import { loadIssues } from "../../state/actions/loadPages.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { VirtualList } from "../../ui/parts/VirtualList.tsx";

/** The issues of a layer in file order: line, column, value, reason, and what was done. */
export function IssueList({ layer, showFile }: { readonly layer: string; readonly showFile: boolean }) {
  const { app, words } = useDesk();
  const generation = useAppState((state) => state.generation);
  const load = useCallback((offset: number, limit: number) => loadIssues(app, layer, offset, limit), [app, layer]);
  const where = ({ row, line, file }: Issue) => {
    if (row === 0) return words.report.wholeLayer;
    return showFile ? words.card.source(file, line) : words.report.line(line);
  };
  const render = (issue: Issue) => (
    <div className="issue">
      <p className="issue-where">
        <b>{where(issue)}</b>
        <span>{issue.column === "" ? (issue.row === 0 ? "" : words.report.wholeRow) : issue.column}</span>
        {issue.value === "" ? null : <code>{issue.value}</code>}
        <span className="issue-action">{words.actions[issue.action]}</span>
      </p>
      <p className="issue-reason">{words.issues[issue.code]}</p>
    </div>
  );
  return (
    <div className="issues">
      <VirtualList
        label={words.report.issues}
        listKey={`${generation}/${layer}`}
        rowHeight={72}
        load={load}
        render={render}
        empty={<EmptyState title={words.report.noIssues} />}
        loading={words.card.loading}
      />
    </div>
  );
}
