const NOM = 'apercu';

/** La demande dont l'aperçu est ouvert, d'après l'adresse. */
export function lireApercu(parametres: { get: (nom: string) => string | null }): string | null {
  const ref = parametres.get(NOM) ?? '';
  return /^[\w-]{1,40}$/.test(ref) ? ref : null;
}

/** La même liste, l'aperçu ouvert sur `ref`, ou fermé. */
export function avecApercu(requete: string, ref: string | null): string {
  const parametres = new URLSearchParams(requete);
  if (ref) parametres.set(NOM, ref);
  else parametres.delete(NOM);
  const suite = parametres.toString();
  return suite ? `/demandes?${suite}` : '/demandes';
}
