/**
 * The rival's page: kepler.gl's own bundle over bare ground, at `?at=lng,lat,zoom`. It draws clusters of the CSV that `file`
 * names, fetched while the app starts, or that is picked; `data-ready` says that its map is there.
 */
export {};

/** What the bundles leave on the page, as far as it is used here. */
declare const KeplerGl: {
  readonly default: unknown;
  readonly keplerGlReducer: { initialState(state: object): object };
  enhanceReduxMiddleware(own: readonly object[]): readonly object[];
  wrapTo(id: string, action: object): object;
  processCsvData(text: string): object;
  addDataToMap(payload: object): object;
};
declare const Redux: {
  combineReducers(reducers: Readonly<Record<string, object>>): object;
  applyMiddleware(...middleware: readonly object[]): object;
  createStore(reducer: object, state: object, enhancer: object): { dispatch(action: object): void };
};
declare const ReactRedux: { readonly Provider: unknown };
declare const React: { createElement(type: unknown, props: object, ...children: readonly object[]): object };
declare const ReactDOM: { createRoot(box: HTMLElement): { render(element: object): void } };

const MAP = "map";
const asked = new URLSearchParams(location.search);
const [longitude, latitude, zoom] = (asked.get("at") ?? "").split(",").map(Number);
const mapState = { longitude, latitude, zoom };
/** Nothing is fetched for the ground: there is no network. */
const mapStyle = { styleType: "no_map" };

const reducer = KeplerGl.keplerGlReducer.initialState({
  mapState,
  mapStyle,
  uiState: { currentModal: null, readOnly: false, activeSidePanel: null },
});
const store = Redux.createStore(
  Redux.combineReducers({ keplerGl: reducer }),
  {},
  Redux.applyMiddleware(...KeplerGl.enhanceReduxMiddleware([])),
);

function show(text: string): void {
  const layer = {
    id: "sites",
    type: "cluster",
    config: { dataId: "sites", label: "sites", columns: { lat: "纬度", lng: "经度" }, isVisible: true, visConfig: {} },
    visualChannels: { colorField: { name: "当前状态", type: "string" }, colorScale: "ordinal" },
  };
  store.dispatch(
    KeplerGl.wrapTo(
      MAP,
      KeplerGl.addDataToMap({
        datasets: { info: { id: "sites", label: "sites" }, data: KeplerGl.processCsvData(text) },
        options: { centerMap: false, readOnly: false, keepExistingConfig: false },
        config: { version: "v1", config: { visState: { layers: [layer] }, mapState, mapStyle } },
      }),
    ),
  );
}

const ready = new Promise<void>((resolve) => {
  const map = React.createElement(KeplerGl.default, {
    id: MAP,
    mapboxApiAccessToken: "",
    width: innerWidth,
    height: innerHeight,
    appName: "bench",
    getState: ({ keplerGl }: { keplerGl: object }) => keplerGl,
    onDeckInitialized: () => resolve(),
  });
  ReactDOM.createRoot(document.querySelector<HTMLElement>("#app")!).render(
    React.createElement(ReactRedux.Provider, { store }, map),
  );
});
void ready.then(() => {
  document.documentElement.dataset["ready"] = "true";
});

const input = document.querySelector<HTMLInputElement>("input[type=file]")!;
input.addEventListener("change", () => void input.files?.[0]?.text().then(show));

const file = asked.get("file");
if (file !== null) {
  const fetched = fetch(file).then((response) => response.text());
  void ready.then(async () => show(await fetched));
}
