import { serve } from "@hono/node-server";
import { createApp } from "./app.ts";
import { clientsOf } from "./sessions.ts";

const app = createApp(clientsOf);
serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000) }, ({ port }) => {
  console.log(`http://localhost:${port}/organizations`);
});
