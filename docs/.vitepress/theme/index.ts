/** VitePress's theme, with the demo, suggestions for missing pages, and a search that puts guides first. */
import type { Theme } from "vitepress";
import DefaultTheme from "vitepress/theme";
import { defineAsyncComponent, h } from "vue";
import Missing from "./Missing.vue";
import { data } from "./sample.data.ts";
import { searchOptions } from "./search.ts";
import "./style.css";

const theme: Theme = {
  extends: DefaultTheme,
  Layout: () =>
    h(DefaultTheme.Layout, null, {
      "not-found": () => h(Missing),
      "home-hero-image": () => h("div", { class: "vp-doc sample", innerHTML: data }),
    }),
  enhanceApp({ app, siteData }) {
    // The clients and their doubles are loaded by the page that shows them.
    app.component(
      "Demo",
      defineAsyncComponent(() => import("./Demo.vue")),
    );
    // Functions in the configuration would be sent as text, and need `eval`.
    Object.assign(siteData.value.themeConfig.search.options, { miniSearch: { searchOptions } });
  },
};

export default theme;
