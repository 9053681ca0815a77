/** The program of the front page, in its place for a picture. */
import { type FunctionalComponent, h } from "vue";
import { data } from "./sample.data.ts";

const sample: FunctionalComponent = () => h("div", { class: "vp-doc sample", innerHTML: data });

export default sample;
