import { expect, test } from 'vitest';
import { looksSecret } from '../../shared/model/looks-secret.ts';

const secret = (names: string) => names.split(' ').map((name) => [name, looksSecret(name)]);

test('names that say secret', () => {
  const names = 'DB_PASSWORD PGPASSWORD api_key stripeApiKey GITHUB_TOKEN AUTH_KEY SENTRY_DSN client-secret';
  expect(secret(names)).toEqual(names.split(' ').map((name) => [name, true]));
});

test('names that say something else, or only where the secret is', () => {
  const names = 'LOG_LEVEL DB_HOST TOKENIZER PASSWORD_FILE TOKEN_TTL SECRET_NAME PASSAGE MONKEY';
  expect(secret(names)).toEqual(names.split(' ').map((name) => [name, false]));
});

test('the text counts where it is known', () => {
  expect(looksSecret('DATABASE_URL', 'postgres://app:hunter2@db/shop')).toBe(true);
  expect(looksSecret('DATABASE_URL', 'postgres://app@db/shop')).toBe(false);
  expect(looksSecret('DB_PASSWORD', '')).toBe(false);
  expect(looksSecret('DB_PASSWORD', '/run/secrets/db')).toBe(false);
});
