/** The dialect that every spec must name. */
export const dialect: string;

/** A plugin of Redocly. */
export default function contractRules(): {
  readonly id: string;
  readonly rules: { readonly oas3: Readonly<Record<string, () => object>> };
};
