import { useCallback } from "react";
import type { Issue } from "../../core/issue.ts";
import { loadIssues } from "../../state/actions/loadPages.ts";
import { personalOf } from "../../state/store/privacy.ts";
import { useAppState, useDesk } from "../../ui/desk.tsx";
import { EmptyState } from "../../ui/parts/EmptyState.tsx";
import { rem } from "../../ui/parts/useDeskScale.ts";
import { VirtualList } from "../../ui/parts/VirtualList.tsx";
import { useLateWords } from "../../ui/useLateWords.ts";
import { useListKey } from "../../ui/useListKey.ts";

/** Rows in sight; half a one says that there are more. */
const MOST_ROWS = 4.5;

interface IssueListProps {
  readonly layer: string;
  readonly count: number;
  /** Where the layer has several. */
  readonly showFile: boolean;
}

/** The issues of a layer in file order: line, column, value, reason, and what was done. */
export function IssueList({ layer, count, showFile }: IssueListProps) {
  const { app, words } = useDesk();
  const report = useLateWords("report");
  const issueWords = useLateWords("issues");
  const listKey = useListKey([useAppState(personalOf), layer]);
  const rowHeight = showFile ? 92 : 76;
  const load = useCallback((offset: number, limit: number) => loadIssues(app, layer, offset, limit), [app, layer]);
  const columnOf = ({ column, row }: Issue) => (column !== "" ? column : row === 0 ? "" : report.wholeRow);
  const render = (issue: Issue) => (
    <div className="issue">
      <p className="issue-where">
        <b>{issue.row === 0 ? report.wholeLayer : report.line(issue.line)}</b>
        <span>{columnOf(issue)}</span>
        {issue.value === "" ? null : <code>{issue.value}</code>}
        <span className="issue-action">{issueWords.actions[issue.action]}</span>
      </p>
      <p className="issue-reason">{issueWords.issues[issue.code]}</p>
      {showFile ? <p className="issue-file">{issue.file}</p> : null}
    </div>
  );
  return (
    <div className="issues" style={{ height: rem(Math.min(MOST_ROWS, count) * rowHeight) }}>
      <VirtualList
        label={report.issues}
        listKey={listKey}
        rowHeight={rowHeight}
        load={load}
        render={render}
        empty={<EmptyState title={report.noIssues} />}
        loading={words.card.loading}
      />
    </div>
  );
}
