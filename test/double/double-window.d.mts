/** The part of the double that tests make by themselves. */
export class DoubleWindow {
  constructor(
    options: { readonly webPreferences: object },
    hooks: { readonly announce: (contents: object) => void },
  );
}
