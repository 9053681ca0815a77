// Written from the names of the folders by `npm run generate`. Not to be edited.
import { double as archera } from "../src/providers/archera/double.ts";
import { double as auth0 } from "../src/providers/auth0/double.ts";
import { double as cloudflare } from "../src/providers/cloudflare/double.ts";
import { double as k6 } from "../src/providers/k6/double.ts";
export const doubles = {
    archera,
    auth0,
    cloudflare,
    k6,
};
