/** What is used of a package that has no types. */
declare module "openapi-to-postmanv2" {
  interface Result {
    readonly result: boolean;
    readonly reason?: string;
    readonly output?: readonly { readonly type: string; readonly data: unknown }[];
  }
  function convertV2(
    input: { readonly type: "string"; readonly data: string },
    options: object,
    done: (error: Error | null, result?: Result) => void,
  ): void;
  export default { convertV2 };
}
