import { brulure } from './budget.ts';
import { libelleOperation } from './operation.ts';
import { rappelSecret } from './rappel-secret.ts';

export const GENRES_ALERTE = [
  'taux-de-cause',
  'brulure',
  'age-de-la-file',
  'disjoncteur',
  'signature-refusee',
  'consultations',
  'secret-a-renouveler',
  'contrat-modifie',
] as const;
export type GenreAlerte = (typeof GENRES_ALERTE)[number];

export type RegleAlerte = {
  code: string;
  genre: GenreAlerte;
  partenaire: 'sne' | 'passe-marche';
  /** Franchi quand la mesure l'atteint. L'unité dépend du genre. */
  seuil: number;
  fenetreMinutes: number;
  /** En dessous de ce nombre d'appels (ou d'envois, de refus), la règle se tait. */
  minimum: number;
};

/** Les échecs d'une cause : son code, et son titre au catalogue. */
export type EchecsDeCause = { cause: string; titre: string; n: number };
export type MesurePartenaire = { appels: number; parCause: readonly EchecsDeCause[] };

/** Ce que la minute a vu, pour une fenêtre. `sne` : PISTE compris. */
export type MesureFenetre = {
  sne: MesurePartenaire & { pannes: number };
  passeMarche: MesurePartenaire;
  signaturesRefusees: number;
  /** Dossiers différents que chaque personne a vus ; `agent` est une référence opaque. */
  consultations: readonly { agent: string; n: number }[];
};

export type MesuresAlerte = {
  /** Par durée de fenêtre, en minutes. */
  fenetres: ReadonlyMap<number, MesureFenetre>;
  /** Envois dus et pas partis : leur nombre, et l'attente du plus ancien, en minutes. */
  file: { envois: number; ageMinutes: number };
  /** Minutes depuis que le disjoncteur a quitté « fermé » ; `null` : fermé. */
  disjoncteurOuvertMinutes: number | null;
  secrets: readonly { application: string; expireLe: string | null }[];
  ecartsDeContrat: readonly { operation: string; n: number }[];
  /** `AAAA-MM-JJ`, à Paris. */
  aujourdhui: string;
};

/** Une alerte qui doit être ouverte. `sujet` distingue deux alertes d'une même règle ; rien de personnel n'y entre. */
export type Constat = { regle: string; sujet: string; titre: string; detail: string };

const pourCent = (part: number): string => `${(part * 100).toLocaleString('fr-FR', { maximumFractionDigits: 1 })} %`;
const nombre = (n: number): string => n.toLocaleString('fr-FR', { maximumFractionDigits: 1 });
const VIDE: MesureFenetre = {
  sne: { appels: 0, pannes: 0, parCause: [] },
  passeMarche: { appels: 0, parCause: [] },
  signaturesRefusees: 0,
  consultations: [],
};

/** Les alertes que ces mesures justifient, règle par règle. Pure : mêmes mesures, mêmes constats. */
export const evaluer = (regles: readonly RegleAlerte[], mesures: MesuresAlerte): Constat[] =>
  regles.flatMap((regle) => constats(regle, mesures).map((c) => ({ regle: regle.code, ...c })));

type Vu = Omit<Constat, 'regle'>;

function constats(regle: RegleAlerte, mesures: MesuresAlerte): Vu[] {
  const { seuil, minimum, fenetreMinutes } = regle;
  const vu = mesures.fenetres.get(fenetreMinutes) ?? VIDE;
  switch (regle.genre) {
    case 'taux-de-cause': {
      const { appels, parCause } = regle.partenaire === 'sne' ? vu.sne : vu.passeMarche;
      if (appels < minimum) return [];
      return parCause
        .filter(({ n }) => n / appels >= seuil)
        .map(({ cause, titre, n }) => ({
          sujet: cause,
          titre: `${titre} : ${pourCent(n / appels)} des appels`,
          detail: `${nombre(n)} appels sur ${nombre(appels)} en ${fenetreMinutes} minutes ; seuil ${pourCent(seuil)}.`,
        }));
    }
    case 'brulure': {
      const { appels, pannes } = vu.sne;
      const rythme = brulure(vu.sne);
      if (appels < minimum || rythme < seuil) return [];
      const detail = `${nombre(pannes)} pannes sur ${nombre(appels)} appels en ${fenetreMinutes} minutes ; seuil ${nombre(seuil)} fois.`;
      return [{ sujet: 'budget', titre: `Budget consommé ${nombre(rythme)} fois trop vite`, detail }];
    }
    case 'age-de-la-file': {
      const { envois, ageMinutes } = mesures.file;
      if (envois < minimum || ageMinutes < seuil) return [];
      const detail = `${nombre(envois)} ${envois > 1 ? 'envois attendent' : 'envoi attend'}, le plus ancien depuis ${nombre(ageMinutes)} minutes ; seuil ${nombre(seuil)} minutes.`;
      return [{ sujet: 'file', titre: 'La file d’envois n’avance plus', detail }];
    }
    case 'disjoncteur': {
      const minutes = mesures.disjoncteurOuvertMinutes;
      if (minutes === null || minutes < seuil) return [];
      const detail = `Suspendus depuis ${nombre(minutes)} minutes ; seuil ${nombre(seuil)} minutes.`;
      return [{ sujet: 'piste', titre: 'Appels au SNE suspendus après des échecs répétés', detail }];
    }
    case 'signature-refusee': {
      const n = vu.signaturesRefusees;
      if (n < Math.max(seuil, minimum)) return [];
      const detail = `${nombre(n)} notifications refusées en ${fenetreMinutes} minutes ; seuil ${nombre(seuil)}.`;
      return [{ sujet: 'notifications', titre: 'Notifications reçues dont la signature est refusée', detail }];
    }
    case 'consultations':
      return vu.consultations
        .filter(({ n }) => n >= Math.max(seuil, minimum))
        .map(({ agent, n }) => ({
          sujet: agent,
          titre: 'Beaucoup de dossiers consultés par une même personne',
          detail: `${nombre(n)} dossiers en ${fenetreMinutes} minutes ; seuil ${nombre(seuil)}. Qui : trace d’audit, référence ${agent}.`,
        }));
    case 'secret-a-renouveler':
      return mesures.secrets.flatMap((secret) => constatSecret(secret, mesures.aujourdhui, seuil));
    case 'contrat-modifie':
      return mesures.ecartsDeContrat
        .filter(({ n }) => n >= seuil)
        .map(({ operation, n }) => ({
          sujet: operation,
          titre: 'Contrat modifié',
          detail: `${libelleOperation(operation)} : ${nombre(n)} ${n > 1 ? 'écarts non examinés' : 'écart non examiné'} avec notre copie du contrat provisoire.`,
        }));
  }
}

function constatSecret({ application, expireLe }: MesuresAlerte['secrets'][number], aujourdhui: string, seuil: number): Vu[] {
  const rappel = rappelSecret(expireLe, aujourdhui);
  switch (rappel.tag) {
    case 'inconnu':
    case 'loin':
      return [];
    case 'expire':
      return [{ sujet: `${application} expire`, titre: 'Secret PISTE expiré', detail: `Application ${application}.` }];
    case 'rappel':
      if (rappel.jours > seuil) return [];
      // Le seuil est dans le sujet : chaque rappel (30, 15, 7 jours) est une alerte, donc un message.
      return [
        {
          sujet: `${application} ${rappel.seuil}`,
          titre: `Secret PISTE à renouveler : moins de ${rappel.seuil} jours`,
          detail: `Application ${application} ; il expire dans ${rappel.jours} jours.`,
        },
      ];
  }
}
