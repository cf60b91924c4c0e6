import type { EchecAppel, EchecPartenaire } from './partenaire.ts';

/** Un appel fait pour un envoi : devient une ligne `tentative`, jamais modifiée. */
export type Essai = {
  nature: 'post' | 'relecture';
  issue: 'transmis' | 'absent' | 'refuse' | 'echec' | 'doute';
  classe: EchecPartenaire['tag'] | null;
  code: string | null;
  http: number | null;
  correlation: string;
  debut: Date;
  fin: Date;
};

/**
 * Après cet échec, le POST a-t-il pu être appliqué ? Une réponse 5xx ou illisible ne prouve rien : l'application a pu enregistrer
 * avant de tomber (contrat provisoire §5.3).
 */
export function estDouteux(echec: EchecPartenaire): boolean {
  if (echec.stage === 'jeton') return false;
  switch (echec.tag) {
    case 'NETWORK':
    case 'TIMEOUT':
      return echec.sent !== 'non';
    case 'SERVER':
    case 'CONTRACT':
      return true;
    case 'UNKNOWN':
      return echec.answer.status < 400;
    case 'AUTH_CREDENTIALS':
    case 'AUTH_TOKEN':
    case 'ACCESS':
    case 'PROFILE':
    case 'NOT_FOUND_ROUTE':
    case 'NOT_FOUND':
    case 'VALIDATION':
    case 'CONFLICT':
    case 'QUOTA':
      return false;
  }
}

const REFUS: ReadonlySet<EchecAppel['tag']> = new Set(['VALIDATION', 'NOT_FOUND', 'CONFLICT']);

/** L'essai d'un appel qui n'a pas abouti ; aucun si rien n'est parti. */
export function essai(nature: Essai['nature'], echec: EchecAppel, quand: Pick<Essai, 'correlation' | 'debut' | 'fin'>): Essai[] {
  if (echec.tag === 'NON_TENTE') return [];
  const reponse = 'answer' in echec ? echec.answer : null;
  const douteux = nature === 'post' && estDouteux(echec);
  return [
    {
      nature,
      issue: douteux ? 'doute' : nature === 'post' && REFUS.has(echec.tag) ? 'refuse' : 'echec',
      classe: echec.tag,
      code: reponse?.errors[0]?.code ?? null,
      http: reponse?.status ?? null,
      ...quand,
    },
  ];
}
