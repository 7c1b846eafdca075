import { expect } from 'vitest';

/** A small shop: one door, an API, a database, two networks. */
export const SHOP = `# The shop
services:
  # Entry point
  web:
    image: nginx:1.29 # pinned
    ports:
      - "8080:80"
    networks: [front]

  api:
    image: "api:1"
    environment:
      - DB_HOST=db
      - DB_URL=postgres://app@db:5432/shop
    networks:
      - front
      - back
    depends_on:
      - db

  db:
    image: postgres:17
    volumes:
      - db-data:/var/lib/postgresql/data
    networks:
      - back

networks:
  front:
  back:
    internal: true

volumes:
  db-data:
`;

/** A call of a command. */
export const call = (command: string, args: Record<string, unknown>) => ({ command, args });
/** The shop with one place changed. */
export const swap = (from: string, to: string) => {
  expect(SHOP.split(from)).toHaveLength(2);
  return SHOP.replace(from, to);
};
