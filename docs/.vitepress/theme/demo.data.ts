/** The programs of the demo, highlighted while the site is built: one for each provider and each trouble. */
import { providers, titles } from "../../../generated/providers.ts";
import { mainExample } from "../../../scripts/docs/operations.ts";
import { program } from "./demo/program.ts";
import { labels, troubleNames } from "./demo/troubles.ts";
import { markdownRenderer } from "./renderer.ts";

export interface DemoData {
  readonly providers: readonly { readonly name: string; readonly title: string }[];
  readonly troubles: readonly { readonly name: string; readonly label: string }[];
  /** HTML, by provider and trouble. */
  readonly programs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

declare const data: DemoData;

export { data };

export default {
  async load(): Promise<DemoData> {
    const renderer = await markdownRenderer();
    const rendered = (provider: (typeof providers)[number], trouble: (typeof troubleNames)[number]) =>
      renderer.render(`\`\`\`ts\n${program({ provider, trouble }, mainExample(provider))}\n\`\`\``);
    return {
      providers: providers.map((name) => ({ name, title: titles[name] })),
      troubles: troubleNames.map((name) => ({ name, label: labels[name] })),
      programs: Object.fromEntries(
        providers.map((provider) => [
          provider,
          Object.fromEntries(troubleNames.map((trouble) => [trouble, rendered(provider, trouble)])),
        ]),
      ),
    };
  },
};
