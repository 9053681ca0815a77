/** The pages of the TypeScript reference: TypeDoc's, as Markdown, one for each entry of the package. */
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Application, Converter } from "typedoc";
import { codeEntries, manifest } from "../api/entries.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const folder = `${root}docs/typescript`;

/** Returns their number. */
export async function writeTypescriptPages(): Promise<number> {
  rmSync(folder, { recursive: true, force: true });
  const entries = codeEntries();
  const app = await Application.bootstrapWithPlugins({
    plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme"],
    entryPoints: entries.map(({ source }) => root + source),
    tsconfig: `${root}tsconfig.build.json`,
    logLevel: "Error",
    skipErrorChecking: true,
    excludePrivate: true,
    disableSources: true,
    disableGit: true,
    readme: "none",
    sortEntryPoints: false,
    // What is called comes before what it is called with.
    groupOrder: ["Functions", "Classes", "Variables", "Interfaces", "Type Aliases", "*"],
    blockTags: ["@param", "@returns", "@throws", "@example", "@see", "@deprecated", "@defaultValue", "@description"],
    ...markdown,
  });
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const module of project.children ?? []) {
      const entry = entries.find(({ source }) =>
        [`src/${module.name}.ts`, `src/${module.name}/index.ts`].includes(source),
      );
      if (entry !== undefined) module.name = entry.name.split("/")[1] ?? entry.name;
    }
  });
  const project = await app.convert();
  if (project === undefined) throw new Error("TypeDoc could not read the sources.");
  await app.generateOutputs(project);
  return entries.length;
}

/** Options of the plugins. */
const markdown = {
  out: folder,
  docsRoot: `${root}docs`,
  outputFileStrategy: "modules",
  entryFileName: "index",
  hideBreadcrumbs: true,
  hidePageHeader: true,
  useCodeBlocks: true,
  expandObjects: true,
  pageTitleTemplates: {
    index: () => "TypeScript",
    module: ({ name }: { readonly name: string }) => importName(name),
  },
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeDeclarationFormat: "table",
  sidebar: { autoConfiguration: true, format: "vitepress", pretty: true },
};

function importName(module: string): string {
  const name = manifest.name;
  return module === name ? name : `${name}/${module}`;
}
