/** Parts of the mock that are loaded at their first request, so that the start does not wait for them. */
import type { FastifyInstance } from "fastify";

interface MountPoint {
  readonly paths: readonly string[];
  readonly methods: readonly string[] | "all";
}

/** Lets another app respond at some paths. It is made at the first request, and closes together with this one. */
export function lazyMount(
  app: FastifyInstance,
  { paths, methods }: MountPoint,
  load: () => Promise<FastifyInstance>,
): void {
  let loading: Promise<FastifyInstance> | undefined;
  for (const path of paths) {
    app.route({
      method: methods === "all" ? [...app.supportedMethods] : [...methods],
      url: path,
      handler: async (request, reply) => {
        loading ??= load();
        const { routing } = await loading;
        reply.hijack();
        routing(request.raw, reply.raw);
      },
    });
  }
  app.addHook("preClose", async () => {
    await (await loading)?.close();
  });
}
