export default { test: { include: ["*.suite.mjs"], maxWorkers: 1 } };
