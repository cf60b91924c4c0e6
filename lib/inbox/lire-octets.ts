import { err, ok, type Result } from '../core/result.ts';

export type LimitesCorps = { octets: number; delaiMs: number };

/** Lit un corps en comptant ce qui arrive ; s'arrête au plafond ou au délai, quoi qu'annonce l'en-tête. */
export async function lireOctets(
  flux: ReadableStream<Uint8Array> | null,
  { octets, delaiMs }: LimitesCorps,
): Promise<Result<Buffer, 'trop-gros' | 'trop-lent' | 'coupe'>> {
  if (flux === null) return ok(Buffer.alloc(0));
  const lecteur = flux.getReader();
  const morceaux: Uint8Array[] = [];
  let taille = 0;
  let minuteur: NodeJS.Timeout | undefined;
  const trop = new Promise<'trop-lent'>((resoudre) => {
    minuteur = setTimeout(resoudre, delaiMs, 'trop-lent');
  });
  // Le lecteur abandonné rompt la connexion : le reste du corps n'est pas lu.
  const abandonner = (cause: string): void => void lecteur.cancel(cause).catch(() => undefined);
  try {
    for (;;) {
      const lu = await Promise.race([lecteur.read(), trop]);
      if (lu === 'trop-lent') {
        abandonner(lu);
        return err(lu);
      }
      if (lu.done) return ok(Buffer.concat(morceaux));
      taille += lu.value.byteLength;
      if (taille > octets) {
        abandonner('trop-gros');
        return err('trop-gros');
      }
      morceaux.push(lu.value);
    }
  } catch {
    return err('coupe');
  } finally {
    clearTimeout(minuteur);
  }
}
