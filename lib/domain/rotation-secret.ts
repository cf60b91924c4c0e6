export type UsageSecret = 'client' | 'courant' | 'precedent';

/** De quoi reconnaître chaque secret réglé, sans le connaître. */
export type Empreintes = Partial<Record<UsageSecret, string>>;

export type SignatureVue = { ref: string; le: Date };

/** Ce que le service sait des secrets d'un environnement. */
export type SecretsConnus = {
  /** Depuis quand chaque secret réglé est en place, d'après le travailleur ; absent : il ne l'a pas encore. */
  depuis: Partial<Record<UsageSecret, Date>>;
  /** Dernières notifications signées de chacun, depuis que le courant est en place. */
  signees: { courant: SignatureVue | null; precedent: SignatureVue | null };
};

export type EtapeRotation = {
  titre: string;
  explication: string;
  etat: 'faite' | 'a-faire' | 'attend';
  preuve: SignatureVue | null;
};

/** Après ce silence, plus rien de signé par l'ancien secret n'est attendu : Passe Marché cesse ses essais en moins d'une minute (contrat §6.5). */
const SILENCE_MS = 24 * 3_600_000;

/**
 * Les étapes d'une rotation du secret des notifications. Passe Marché remplace le sien d'un coup (contrat §1) : le recouvrement est
 * de notre côté, en acceptant le nouveau et l'ancien.
 */
export function etapesRotation(enCours: boolean, { depuis, signees }: SecretsConnus, maintenant: Date): EtapeRotation[] {
  const neuf = enCours && depuis.courant !== undefined;
  const signeDuNeuf = neuf ? signees.courant : null;
  const dernierAncien = signees.precedent?.le ?? depuis.courant ?? maintenant;
  const ancienMuet = signeDuNeuf !== null && maintenant.getTime() - dernierAncien.getTime() >= SILENCE_MS;
  return [
    {
      titre: 'Faire régénérer le secret par l’administrateur de Passe Marché',
      explication:
        'Il remplace l’ancien aussitôt. Choisissez une heure calme : ce qui arrive signé du nouveau secret avant l’étape suivante est refusé, et sera à faire renvoyer.',
      etat: enCours ? 'faite' : 'a-faire',
      preuve: null,
    },
    {
      titre: 'Poser le nouveau secret, garder l’ancien comme précédent, redémarrer',
      explication: 'Les deux sont alors acceptés. Le site et le travailleur lisent leurs réglages au démarrage.',
      etat: neuf ? 'faite' : enCours ? 'a-faire' : 'attend',
      preuve: null,
    },
    {
      titre: 'Voir arriver une notification signée du nouveau secret',
      explication: 'Faites renvoyer une notification depuis les pages de Passe Marché, ou attendez la suivante.',
      etat: signeDuNeuf !== null ? 'faite' : neuf ? 'a-faire' : 'attend',
      preuve: signeDuNeuf,
    },
    {
      titre: 'Retirer l’ancien secret',
      explication:
        'Quand rien n’est plus signé de l’ancien depuis vingt-quatre heures : videz le secret précédent et redémarrez. L’ancien n’ouvre alors plus rien.',
      etat: ancienMuet ? 'a-faire' : 'attend',
      preuve: enCours ? signees.precedent : null,
    },
  ];
}
