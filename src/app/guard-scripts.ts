type Policies = {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string | null },
  ) => unknown;
};

/**
 * Makes the one rule by which the page may start a script from an address: it is one of the app’s own. The policy of the
 * page lets nothing else make text into script or HTML. Where a browser has no such rules, its policy has none either.
 */
export function guardScripts(
  page: { readonly trustedTypes?: Policies } & object,
  isOwn: (address: string) => boolean = isHarmless,
): void {
  page.trustedTypes?.createPolicy('default', {
    createScriptURL: (address) => (isOwn(address) ? address : null),
  });
}

/** What is no address leads nowhere. */
function isHarmless(address: string): boolean {
  return !URL.canParse(address, location.href) || new URL(address, location.href).origin === origin;
}
