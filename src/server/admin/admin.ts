/** `/__admin`: steering the mock while it runs. It is loaded at the first call. */
import type { FastifyInstance } from "fastify";
import { lazyMount } from "../http/lazy-mount.ts";
import type { State } from "../session/state.ts";

/** Who may steer. */
export interface Access {
  /** Bearer token that is asked for; none when undefined. */
  readonly token: string | undefined;
  /** Whether the network may reach the mock, so that any host name may. */
  readonly isOpen: boolean;
}

export function admin(app: FastifyInstance, state: State, access: Access): void {
  lazyMount(app, { paths: ["/__admin", "/__admin/*"], methods: "all" }, async () => {
    const { adminApp } = await import("./app.ts");
    return adminApp(state, access);
  });
}
