/** Plafonds d'appels, par fenêtre en millisecondes ; vide = aucun quota. */
export type Quota = { plafond: number; fenetreMs: number; texte: string }[];

const FENETRES: Record<string, number> = { s: 1000, min: 60_000, h: 3_600_000, j: 86_400_000 };

/** Lit « 20/s,24000/h » (unités s, min, h, j) ou « aucun ». Lève une erreur en français si la forme est autre. */
export function lireQuota(texte: string): Quota {
  if (texte === 'aucun') return [];
  return texte.split(',').map((morceau) => {
    const lu = /^\s*(\d+)\/(s|min|h|j)\s*$/.exec(morceau);
    const fenetreMs = FENETRES[lu?.[2] ?? ''];
    if (!lu || !fenetreMs) throw new Error(`Quota illisible : « ${texte} ». Exemples : 20/s,24000/h ou aucun.`);
    return { plafond: Number(lu[1]), fenetreMs, texte: morceau.trim() };
  });
}

export type CompteurQuota = {
  /** Compte l'appel ; rend faux si un plafond est atteint (l'appel refusé n'est pas compté). */
  consommer: (clientId: string, quota: Quota, maintenant: number) => boolean;
  etat: () => Record<string, { quota: string; utilise: number }[]>;
  remettreAZero: () => void;
};

type Fenetre = { texte: string; debut: number; utilise: number };

/** Fenêtres fixes par application, comme le « Throttle N message(s) every P » de PISTE (contrat §4.5). */
export function creerCompteurQuota(): CompteurQuota {
  const parApplication = new Map<string, Fenetre[]>();
  return {
    consommer: (clientId, quota, maintenant) => {
      const fenetres = quota.map(({ fenetreMs, texte }, i): Fenetre => {
        const debut = Math.floor(maintenant / fenetreMs) * fenetreMs;
        const connue = parApplication.get(clientId)?.[i];
        return connue?.debut === debut ? connue : { texte, debut, utilise: 0 };
      });
      parApplication.set(clientId, fenetres);
      if (quota.some(({ plafond }, i) => (fenetres[i]?.utilise ?? 0) >= plafond)) return false;
      for (const fenetre of fenetres) fenetre.utilise += 1;
      return true;
    },
    etat: () =>
      Object.fromEntries(
        [...parApplication].map(([id, fenetres]) => [id, fenetres.map(({ texte, utilise }) => ({ quota: texte, utilise }))]),
      ),
    remettreAZero: () => parApplication.clear(),
  };
}
