/** A request's way as a picture, lying for wide windows and standing for narrow ones, from one list of stations. */
import { html, type Markup } from "../html.ts";

interface Station {
  readonly name: string;
  readonly note: string;
  /** How the way ends here where it does not go on. */
  readonly exit?: string;
  /** Whether an attempt consists of it. */
  readonly again?: boolean;
}

const stations: readonly Station[] = [
  { name: "Arguments", note: "checked by the spec", exit: "InvalidArgumentError" },
  { name: "Request", note: "from the types" },
  { name: "Credentials", note: "asked for anew", exit: "CredentialError", again: true },
  { name: "fetch", note: "with a deadline", exit: "ConnectionError", again: true },
  { name: "Body", note: "read to its end", exit: "TimeoutError", again: true },
  { name: "Refusal?", note: "told by its meaning", exit: "ApiError" },
  { name: "Contract", note: "against the spec", exit: "ContractError" },
];

const title = "The way of a request, from the call to its data";
const description = `A call passes ${stations.map(({ name, exit }) => (exit === undefined ? name : `${name} (else ${exit})`)).join(", ")}. Credentials, fetch and Body are one attempt, which is retried. At the end stands the data; what differs without breaking its type goes to onDrift.`;

export const picture: Markup = html`<figure class="way">${lying()}${standing()}</figure>`;

function frame(kind: string, width: number, height: number, content: Markup): Markup {
  return html`<svg class="${kind}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${kind}-title ${kind}-text"><title id="${kind}-title">${title}</title><desc id="${kind}-text">${description}</desc>
<defs><marker id="${kind}-head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" class="fill"/></marker></defs>
${content}</svg>`;
}

function lying(): Markup {
  const step = 132;
  const x = (index: number) => 70 + index * step;
  const boxes = stations.map(({ name, note, exit }, index) => {
    const left = x(index);
    const out =
      exit === undefined
        ? undefined
        : html`<path class="no" d="M${left + 56} 142v38" marker-end="url(#lying-head)"/><text class="exit" x="${left + 56}" y="200">${exit}</text>`;
    return html`<rect class="box" x="${left}" y="86" width="112" height="56" rx="8"/><text class="name" x="${left + 56}" y="111">${name}</text><text class="note" x="${left + 56}" y="129">${note}</text><path class="line" d="M${left + 112} 114h${step - 114}" marker-end="url(#lying-head)"/>${out}`;
  });
  const first = x(2) - 10;
  const last = x(4) + 122;
  const end = x(stations.length);
  const contract = x(stations.length - 1) + 56;
  const content = html`<text class="name" x="28" y="119">call</text><path class="line" d="M48 114h20" marker-end="url(#lying-head)"/>
<rect class="attempt" x="${first}" y="70" width="${last - first}" height="88" rx="14"/><text class="label" x="${(first + last) / 2}" y="36">one attempt, tried again where it may help</text><path class="line" d="M${last - 24} 70c0-30 -20-24 -60-24H${first + 84}c-40 0-60-6-60 22" marker-end="url(#lying-head)"/>
${boxes}<text class="name data" x="${end + 24}" y="119">data</text>
<path class="line dotted" d="M${contract} 86v-32" marker-end="url(#lying-head)"/><text class="exit drift" x="${contract}" y="44">onDrift</text>`;
  return frame("lying", end + 60, 216, content);
}

function standing(): Markup {
  const step = 84;
  const y = (index: number) => 50 + index * step;
  const boxes = stations.map(({ name, note, exit }, index) => {
    const top = y(index);
    const out =
      exit === undefined
        ? undefined
        : html`<path class="no" d="M192 ${top + 28}h22" marker-end="url(#standing-head)"/><text class="exit start" x="222" y="${top + 33}">${exit}</text>`;
    return html`<rect class="box" x="32" y="${top}" width="160" height="56" rx="8"/><text class="name" x="112" y="${top + 25}">${name}</text><text class="note" x="112" y="${top + 43}">${note}</text><path class="line" d="M112 ${top + 56}v${step - 58}" marker-end="url(#standing-head)"/>${out}`;
  });
  const first = y(2) - 12;
  const last = y(4) + 68;
  const end = y(stations.length);
  const contract = y(stations.length - 1);
  const content = html`<text class="name" x="112" y="18">call</text><path class="line" d="M112 26v22" marker-end="url(#standing-head)"/>
<rect class="attempt" x="20" y="${first}" width="184" height="${last - first}" rx="14"/><path class="line" d="M20 ${last - 30}c-18 0-14-20-14-40V${first + 70}c0-24 0-44 12-44" marker-end="url(#standing-head)"/>
<text class="label start" x="222" y="${y(3) - 9}">tried again</text>
${boxes}<text class="name data" x="112" y="${end + 16}">data</text>
<path class="line dotted" d="M192 ${contract + 44}h22" marker-end="url(#standing-head)"/><text class="exit drift start" x="222" y="${contract + 52}">onDrift</text>`;
  return frame("standing", 380, end + 28, content);
}
