/** After a final consonant, after a vowel; of `(으)로` also after a final rieul. */
const forms: Readonly<Record<string, readonly [string, string]>> = {
  '이(가)': ['이', '가'],
  '을(를)': ['을', '를'],
  '은(는)': ['은', '는'],
  '와(과)': ['과', '와'],
  '(으)로': ['으로', '로'],
};

/** The forms that the catalogue writes where a word decides, as the inside of a regular expression. */
export const particleForms = Object.keys(forms)
  .map((form) => form.replace(/[()]/g, '\\$&'))
  .join('|');

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const finals = 28;
const rieul = 8;
/** Final sounds of the digits as they are read: 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구. */
const digitFinals = [21, rieul, 0, 16, 0, 0, 1, rieul, rieul, 0] as const;

/**
 * The particle that fits behind a word: `이(가)` after `매핑` is `이`. Where nobody can tell how the word is read, as with
 * names in Latin letters, both forms stay.
 */
export function chooseParticle(word: string, particle: string): string {
  const final = finalOf(word);
  const [consonant, vowel] = forms[particle]!;
  if (final === undefined) return particle;
  if (final === 0 || (final === rieul && particle === '(으)로')) return vowel;
  return consonant;
}

/** A finished sentence with every particle that the word before it decides; for catalogues that fill their places by themselves. */
export function fitParticles(sentence: string): string {
  return sentence.replace(
    behindWords,
    (_, word: string, particle: string) => word + chooseParticle(word, particle),
  );
}

const behindWords = new RegExp(`(\\S[\`'")\\]]*)(${particleForms})`, 'g');

function finalOf(word: string): number | undefined {
  const last = word.replace(/[`'")\]]+$/, '').at(-1) ?? '';
  if (/\d/.test(last)) return digitFinals[Number(last)];
  const code = last.codePointAt(0) ?? 0;
  return code >= firstSyllable && code <= lastSyllable ? (code - firstSyllable) % finals : undefined;
}
