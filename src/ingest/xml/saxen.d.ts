/** What we use of saxen, which comes without types. */
declare module "saxen" {
  export class Parser {
    on(
      event: "openTag",
      take: (name: string, attributes: () => Readonly<Record<string, string>> | false) => void,
    ): this;
    on(event: "closeTag", take: (name: string) => void): this;
    on(event: "text" | "cdata", take: (text: string) => void): this;
    on(event: "error", take: (error: Error) => void): this;
    write(xml: string): this;
    end(): Error | null;
    stop(): void;
  }
}
