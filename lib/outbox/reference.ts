const ALPHABET = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const LONGUEUR = 12;
/** Au-delà, le reste de la division favoriserait les premières lettres. */
const LIMITE = 256 - (256 % ALPHABET.length);

/** Identifiant opaque de nos adresses : 12 signes sans ambiguïté de lecture, environ 70 bits de hasard. */
export function reference(octets: (n: number) => Uint8Array): string {
  let ref = '';
  while (ref.length < LONGUEUR) {
    for (const octet of octets(LONGUEUR * 2)) {
      if (octet < LIMITE && ref.length < LONGUEUR) ref += ALPHABET[octet % ALPHABET.length];
    }
  }
  return ref;
}
