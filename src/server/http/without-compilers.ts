/** An option of a Fastify app to whose routes nobody can add a schema. */

/**
 * No route of the kit has a schema for Fastify. To load the compilers of schemas would take a third of the start, and the
 * bundle of the command is without them.
 */
export const withoutCompilers = {
  schemaController: { compilersFactory: { buildValidator: noCompiler, buildSerializer: noCompiler } },
};

function noCompiler(): never {
  throw new Error("This app has no routes with schemas.");
}
