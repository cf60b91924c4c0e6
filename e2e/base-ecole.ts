/** Les commandes de la base école : ce que le monde extérieur fait, et ce qu'il a reçu. */
const admin = (chemin: string) => `${process.env.E2E_BASE_ECOLE_URL}/__base-ecole__/${chemin}`;

export type Ecriture = { num_unique: string; points: number; effet: string };

/** `graine` fixe la suite des tirages d'un scénario au hasard. */
export async function jouer(scenario: 'nominal' | 'panne' | 'intermittent', graine?: number): Promise<void> {
  const reponse = await fetch(admin('scenario'), { method: 'POST', body: JSON.stringify({ scenario, graine }) });
  if (!reponse.ok) throw new Error(`La base école refuse le scénario « ${scenario} » : ${reponse.status}`);
}

/** Le niveau d'authentification que ProConnect rendra, quel que soit celui demandé ; `null` : le niveau demandé. */
export async function rendreNiveau(acr: string | null): Promise<void> {
  const reponse = await fetch(admin('proconnect'), { method: 'POST', body: JSON.stringify(acr === null ? {} : { acr }) });
  if (!reponse.ok) throw new Error(`La base école refuse le niveau « ${acr} » : ${reponse.status}`);
}

/** Les écritures que le SNE de la base école a appliquées pour un numéro unique. */
export async function registre(numero: string): Promise<Ecriture[]> {
  const reponse = await fetch(admin('registre'));
  const { ecritures } = (await reponse.json()) as { ecritures: Ecriture[] };
  return ecritures.filter((e) => e.num_unique === numero.replace(/\s/g, ''));
}

/** Fait en un appel ce que l'acheteur, ou le candidat, ferait dans les pages de Passe Marché. */
export async function achever(genre: 'marche' | 'candidature', identifiant: string): Promise<void> {
  const reponse = await fetch(admin(`passe-marche/${genre}`), { method: 'POST', body: JSON.stringify({ identifiant }) });
  if (!reponse.ok) throw new Error(`Passe Marché imité refuse d’achever ${identifiant} : ${reponse.status}`);
}

/** Ce que Passe Marché imité suit : son code relu, ou ce que ses guides annoncent. Sans les plafonds d'appels des guides. */
export async function reglerProfilPasseMarche(profil: 'code' | 'guides'): Promise<void> {
  const reponse = await fetch(admin('passe-marche/profil'), {
    method: 'POST',
    body: JSON.stringify({ profil, limites: false }),
  });
  if (!reponse.ok) throw new Error(`Passe Marché imité refuse le profil « ${profil} » : ${reponse.status}`);
}
