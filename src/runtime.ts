/** What compiled operations import: the checks, the styles of parameters and the encodings of bodies. */
export * from "./contract/checks.ts";
export type { Encode, EncodedBody } from "./contract/encode.ts";
export { json, multipart, raw, urlEncoded } from "./contract/encode.ts";
export type { Check } from "./contract/finding.ts";
export type {
  ArgumentsOf,
  Operation,
  PagedOperation,
  UnpagedOperation,
  Unwrap,
} from "./contract/operation.ts";
export { cursors, links, nextUrls, offsets, pageNumbers } from "./contract/paging.ts";
export {
  deepObject,
  form,
  formExplode,
  formReserved,
  header,
  headerExplode,
  jsonHeader,
  jsonText,
  label,
  labelExplode,
  matrix,
  matrixExplode,
  pipeDelimited,
  type Style,
  simple,
  simpleExplode,
  spaceDelimited,
} from "./contract/styles.ts";
export { writeArguments } from "./contract/write.ts";
