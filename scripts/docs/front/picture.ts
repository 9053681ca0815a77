/** The life of a call as a diagram, horizontal for wide windows and vertical for narrow ones, from one list of stations. */
import { html, type Markup } from "../html.ts";

interface Station {
  readonly name: string;
  readonly note: string;
  /** The errors that end the call here. */
  readonly exits?: readonly string[];
}

const stations: readonly Station[] = [
  { name: "Arguments", note: "by the spec", exits: ["InvalidArgumentError"] },
  { name: "Request", note: "from the types" },
  { name: "Turn", note: "quota, limiter", exits: ["LimiterError", "RateLimitError, unsent"] },
  { name: "Credentials", note: "fetched anew", exits: ["CredentialError"] },
  { name: "fetch", note: "no redirect", exits: ["ConnectionError"] },
  { name: "Body", note: "read to its end", exits: ["ConnectionError"] },
  { name: "Error?", note: "by its meaning", exits: ["ApiError"] },
  { name: "Contract", note: "by the spec", exits: ["ContractError"] },
];

/** Where an attempt begins, and what the deadline covers of it. */
const turn = stations.findIndex(({ name }) => name === "Turn");
const timed = { first: turn + 1, last: stations.findIndex(({ name }) => name === "Body") };

const title = "The life of a call, from its arguments to its data";
const description = `A call passes ${stations.map(({ name, exits }) => (exits === undefined ? name : `${name} (else ${exits.join(" or ")})`)).join(", ")}. Each attempt begins with its turn. Credentials, fetch and Body are under one deadline (else TimeoutError), and an attempt is made again where that may help. At the end are the data; what differs without breaking its type goes to onDrift.`;

export const picture: Markup = html`<figure class="way">${horizontal()}${vertical()}</figure>`;

function frame(kind: string, width: number, height: number, content: Markup): Markup {
  return html`<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${kind}-title ${kind}-text"><title id="${kind}-title">${title}</title><desc id="${kind}-text">${description}</desc>
<defs><marker id="${kind}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" class="fill"/></marker></defs>
${content}</svg>`;
}

function horizontal(): Markup {
  const step = 122;
  const x = (index: number) => 70 + index * step;
  const middle = (index: number) => x(index) + 51;
  const boxes = stations.map(({ name, note, exits = [] }, index) => {
    const out = exits.map(
      (exit, line) => html`<text class="exit" x="${middle(index)}" y="${204 + line * 18}">${exit}</text>`,
    );
    const way = html`<path class="no" d="M${middle(index)} 142v44" marker-end="url(#horizontal-head)"/>`;
    return html`<rect class="box" x="${x(index)}" y="86" width="102" height="56" rx="8"/><text class="name" x="${middle(index)}" y="111">${name}</text><text class="note" x="${middle(index)}" y="129">${note}</text><path class="line" d="M${x(index) + 102} 114h${step - 104}" marker-end="url(#horizontal-head)"/>${out.length > 0 && way}${out}`;
  });
  const first = x(timed.first) - 8;
  const last = x(timed.last) + 110;
  const late = x(timed.last) - 10;
  const end = x(stations.length);
  const contract = middle(stations.length - 1);
  const content = html`<text class="name" x="28" y="119">call</text><path class="line" d="M48 114h20" marker-end="url(#horizontal-head)"/>
<rect class="attempt" x="${first}" y="70" width="${last - first}" height="88" rx="14"/><text class="label" x="${(middle(turn) + last) / 2}" y="34">one attempt, made again where it may help</text><path class="line" d="M${last - 24} 70c0-30-20-24-60-24H${middle(turn) + 60}c-40 0-60 6-60 38" marker-end="url(#horizontal-head)"/>
<path class="no" d="M${late} 158v46" marker-end="url(#horizontal-head)"/><text class="exit" x="${late}" y="222">TimeoutError</text>
${boxes}<text class="name data" x="${end + 24}" y="119">data</text>
<path class="line dotted" d="M${contract} 86v-32" marker-end="url(#horizontal-head)"/><text class="exit drift" x="${contract}" y="44">onDrift</text>`;
  return frame("horizontal", end + 60, 234, content);
}

function vertical(): Markup {
  const step = 84;
  const y = (index: number) => 50 + index * step;
  const boxes = stations.map(({ name, note, exits = [] }, index) => {
    const top = y(index);
    const first = top + 33 - (exits.length - 1) * 9;
    const out = exits.map(
      (exit, line) => html`<text class="exit start" x="222" y="${first + line * 18}">${exit}</text>`,
    );
    const way = html`<path class="no" d="M192 ${top + 28}h22" marker-end="url(#vertical-head)"/>`;
    return html`<rect class="box" x="32" y="${top}" width="160" height="56" rx="8"/><text class="name" x="112" y="${top + 25}">${name}</text><text class="note" x="112" y="${top + 43}">${note}</text><path class="line" d="M112 ${top + 56}v${step - 58}" marker-end="url(#vertical-head)"/>${out.length > 0 && way}${out}`;
  });
  const first = y(timed.first) - 12;
  const last = y(timed.last) + 68;
  const late = y(timed.last) - 14;
  const end = y(stations.length);
  const contract = y(stations.length - 1);
  const content = html`<text class="name" x="112" y="18">call</text><path class="line" d="M112 26v22" marker-end="url(#vertical-head)"/>
<rect class="attempt" x="20" y="${first}" width="184" height="${last - first}" rx="14"/><path class="line" d="M20 ${last - 30}c-18 0-14-20-14-40V${y(turn) + 68}c0-24 0-40 22-40" marker-end="url(#vertical-head)"/>
<text class="label start" x="222" y="${first + 4}">made again where</text><text class="label start" x="222" y="${first + 20}">it may help</text>
<path class="no" d="M204 ${late}h10" marker-end="url(#vertical-head)"/><text class="exit start" x="222" y="${late + 5}">TimeoutError</text>
${boxes}<text class="name data" x="112" y="${end + 16}">data</text>
<path class="line dotted" d="M192 ${contract + 44}h22" marker-end="url(#vertical-head)"/><text class="exit drift start" x="222" y="${contract + 52}">onDrift</text>`;
  return frame("vertical", 380, end + 28, content);
}
