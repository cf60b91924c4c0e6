type Visite = { statut: number; vers: string; html: string; cookie: string };

/** Un navigateur sans JavaScript : suit les formulaires, garde un cookie, ne suit pas les redirections. */
export function naviguer(origine: string) {
  let cookie = '';
  return async (chemin: string, formulaire?: Record<string, string | string[] | Blob>): Promise<Visite> => {
    const body = formulaire && remplir(formulaire);
    const reponse = await fetch(new URL(chemin, origine), {
      redirect: 'manual',
      headers: { accept: 'text/html', cookie },
      ...(body ? { method: 'POST', body } : {}),
    });
    cookie = reponse.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    return { statut: reponse.status, vers: reponse.headers.get('location') ?? '', html: await reponse.text(), cookie };
  };
}

function remplir(champs: Record<string, string | string[] | Blob>): FormData {
  const formulaire = new FormData();
  for (const [nom, valeur] of Object.entries(champs)) {
    if (valeur instanceof Blob) formulaire.append(nom, valeur, 'certificat.pdf');
    else for (const un of [valeur].flat()) formulaire.append(nom, un);
  }
  return formulaire;
}

/** Trois lots, pour les parcours. */
export const LOTS = [{ name: 'Gros œuvre', cpv_code: '45000000-7' }, { name: 'Second œuvre' }, { name: 'Peinture' }];

/** Nom de l'étape d'une adresse. */
export const derniere = (adresse: string) => adresse.split('/').at(-1) ?? '';
