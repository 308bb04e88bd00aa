# The sandbox and the contract checks in one image. Stateless: nothing is written, nothing needs a volume.
#   docker build -t smart-links-kit . && docker run --rm -p 4010:4010 smart-links-kit
#   docker run --rm -e ONLYFANSAPI_API_KEY smart-links-kit verify https://app.onlyfansapi.com --link ...

FROM docker.io/library/node:24-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json openapi.yaml ./
COPY src ./src
COPY scripts/build-cli.ts scripts/compile-validators.ts scripts/prune-declarations.ts ./scripts/
RUN npm run build && npm prune --omit=dev --omit=optional --omit=peer --ignore-scripts --no-audit --no-fund

FROM docker.io/library/node:24-slim
LABEL org.opencontainers.image.title="smart-links-kit" \
      org.opencontainers.image.description="Sandbox and contract checks for the Smart Links API of OnlyFansAPI.com" \
      org.opencontainers.image.source="https://github.com/smart-links-kit/smart-links-kit" \
      org.opencontainers.image.licenses="MIT"
ENV NODE_ENV=production \
    SMART_LINKS_HOST=0.0.0.0
WORKDIR /app
COPY --from=build /build/node_modules ./node_modules
COPY --from=build /build/dist ./dist
COPY package.json openapi.yaml openapi-3.0.json smart-links.schema.json LICENSE ./
# By number, so that Kubernetes can see that it is not root.
USER 1000:1000
EXPOSE 4010
# Asks the port of SMART_LINKS_PORT: choose another port by that variable, and the check follows.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s --retries=3 \
  CMD ["node", "/app/dist/cli/main.js", "healthcheck"]
ENTRYPOINT ["node", "/app/dist/cli/main.js"]
CMD ["mock"]
