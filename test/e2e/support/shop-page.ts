import { openProjectPage, type ProjectPage } from './project-page.ts';
import { node, standStill } from './stand-still.ts';

export const SHOP = `services:
  # The door
  web:
    image: nginx:1.29-alpine
    ports:
      - "8080:80"
    networks:
      - front

  api:
    image: api:1
    networks:
      - front
      - back

  db:
    image: postgres:17
    networks:
      - back

networks:
  front:
  back:

volumes:
  data:
`;

/** A small shop, open in the browser's host and drawn. */
export interface ShopPage extends Pick<ProjectPage, 'page' | 'close' | 'runAction'> {
  /** Saves, and reads what is on disk then. */
  readonly saved: () => Promise<string>;
}

export async function openShop(): Promise<ShopPage> {
  const { page, close, runAction, save, onDisk } = await openProjectPage({ 'compose.yaml': SHOP });
  await node(page, 'service:web').waitFor();
  await standStill(page, 'service:web');
  return {
    page,
    close,
    runAction,
    async saved() {
      await save();
      return onDisk('compose.yaml');
    },
  };
}
