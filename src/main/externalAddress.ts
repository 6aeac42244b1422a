/** True for the only addresses that may be handed to the system: https pages and mail, without credentials. */
export function isExternalLink(address: string): boolean {
  if (address.length > 2000 || !URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return (protocol === 'https:' || protocol === 'mailto:') && username === '' && password === '';
}
