/** A layer of a project as project.json has it: one CSV file named after its id. `more` adds keys or replaces them. */
export const layer = (id: string, kind: string, more: object = {}) => ({
  id,
  kind,
  source: `${id}.csv`,
  crs: "WGS84",
  ...more,
});

/** `columns` of a layer whose file heads each column with the field's own name: "id,name,lng". */
export const columnsNamed = (fields: string): Readonly<Record<string, string>> =>
  Object.fromEntries(fields.split(",").map((field) => [field, field]));
