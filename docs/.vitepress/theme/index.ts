/** VitePress's theme, with the demo, suggestions for missing pages, and a search that puts guides first. */
import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineAsyncComponent, h } from "vue";
import Missing from "./Missing.vue";
import { searchOptions } from "./search.ts";
import "./style.css";

// Each is loaded by the page that shows it: the highlighted program, and the clients with their doubles.
const sample = defineAsyncComponent(() => import("./sample.ts"));
const demo = defineAsyncComponent(() => import("./Demo.vue"));

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      "not-found": () => h(Missing),
      "home-hero-image": () => h(sample),
    }),
  enhanceApp({ app, siteData }) {
    app.component("Demo", demo);
    // Functions in the configuration would be sent as text, and need `eval`.
    Object.assign(siteData.value.themeConfig.search.options, { miniSearch: { searchOptions } });
  },
};

export default theme;
