import { seedBlocks } from './corpus.ts';

/** A base, an override and a production layer as lessons have them. */
export const shopTrio = [
  `services:
  shop:
    build: .
    ports:
      - "4000:4000"
    environment:
      - MODE=development
    volumes:
      - .:/srv
  store:
    image: postgres:17
    environment:
      - POSTGRES_PASSWORD=secret # change me
    volumes:
      - store-data:/var/lib/postgresql/data

volumes:
  store-data:
`,
  `services:
  shop:
    build:
      target: development # stage
    environment:
      - DEBUG=1
    command: npm run dev
  store:
    ports:
      - "5432:5432"
`,
  `services:
  shop:
    restart: unless-stopped
    environment:
      - MODE=production
    deploy:
      replicas: 2
      resources:
        limits:
          memory: 512M
  store:
    secrets:
      - store-password

secrets:
  store-password:
    external: true
`,
] as const;

/** The names of a trio's files, in its order. */
export const trioNames = [
  'docker-compose.yml',
  'docker-compose.override.yml',
  'docker-compose.prod.yml',
] as const;

/** The course's own base, override and prod, where its texts are. */
export function courseTrio(): readonly string[] | undefined {
  const blocks = seedBlocks();
  const start = blocks.findIndex(({ text }) => text.startsWith('# docker-compose.override.yml'));
  const trio = blocks.slice(start - 1, start + 2).map(({ text }) => text);
  return start > 0 && trio.length === 3 ? trio : undefined;
}
