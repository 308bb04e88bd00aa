/** `/__admin`: controls the mock while it runs. It is loaded at its first request. */
import type { FastifyInstance } from "fastify";
import { lazyMount } from "../http/lazy-mount.ts";
import type { State } from "../session/state.ts";
import type { Access } from "./guard.ts";

export function admin(app: FastifyInstance, state: State, access: Access): void {
  lazyMount(app, { paths: ["/__admin", "/__admin/*"], methods: "all" }, async () => {
    const { adminApp } = await import("./app.ts");
    return adminApp(state, access);
  });
}
