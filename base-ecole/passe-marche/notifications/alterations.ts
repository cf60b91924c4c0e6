import type { Retour } from '../objets/notification.ts';
import { signer } from './signer.ts';

export type Envoi = { adresse: string; secret: string | null; entetes: Record<string, string>; octets: Buffer };

export type ContexteAlteration = {
  envoi: Envoi;
  poster: (envoi: Envoi) => Promise<Retour>;
  attendre: (ms: number) => Promise<void>;
  /** Attend qu'une autre notification soit partie, `ms` au plus. */
  laisserPasser: (ms: number) => Promise<void>;
  ms: number;
};
type Alteration = (contexte: ContexteAlteration) => Promise<Retour> | Retour;

export const EN_TETE_SIGNATURE = 'X-Webhook-Signature-Sha256';
const SIGNATURE_FAUSSE = `sha256=${'0'.repeat(64)}`;

const avecSignature =
  (changer: (signature: string) => string): Alteration =>
  ({ envoi, poster }) =>
    poster({ ...envoi, entetes: { ...envoi.entetes, [EN_TETE_SIGNATURE]: changer(envoi.entetes[EN_TETE_SIGNATURE] ?? '') } });

/** Change le texte du corps et le signe à nouveau : seule la lecture doit échouer. */
const avecTexte =
  (changer: (texte: string) => string): Alteration =>
  ({ envoi, poster }) => {
    const octets = Buffer.from(changer(envoi.octets.toString('utf8')));
    const { secret, entetes } = envoi;
    const signes = secret ? { ...entetes, [EN_TETE_SIGNATURE]: signer(secret, octets) } : entetes;
    return poster({ ...envoi, octets, entetes: signes });
  };

/** Accidents d'une livraison, par nom. `perdue` et `accuse-perdu` sont ceux où les deux côtés ne croient pas la même chose. */
export const ALTERATIONS = {
  perdue: () => ({ tag: 'statut', statut: 200, extrait: '' }),
  'jamais-partie': () => ({ tag: 'reseau', code: 'ECONNRESET' }),
  'accuse-perdu': async ({ envoi, poster }) => {
    await poster(envoi);
    return { tag: 'reseau', code: 'ECONNRESET' };
  },
  double: async ({ envoi, poster }) => {
    const [premier] = await Promise.all([poster(envoi), poster(envoi)]);
    return premier;
  },
  retardee: async ({ envoi, poster, attendre, ms }) => {
    await attendre(ms);
    return poster(envoi);
  },
  desordre: async ({ envoi, poster, laisserPasser, ms }) => {
    await laisserPasser(ms);
    return poster(envoi);
  },
  'signature-fausse': avecSignature(() => SIGNATURE_FAUSSE),
  'signature-autre-secret': ({ envoi, poster }) => {
    const entetes = { ...envoi.entetes, [EN_TETE_SIGNATURE]: signer('un autre secret', envoi.octets) };
    return poster({ ...envoi, entetes });
  },
  'signature-absente': ({ envoi, poster }) => {
    const { [EN_TETE_SIGNATURE]: _signature, ...entetes } = envoi.entetes;
    return poster({ ...envoi, entetes });
  },
  'signature-sans-prefixe': avecSignature((signature) => signature.replace('sha256=', '')),
  'signature-majuscules': avecSignature((signature) => `sha256=${signature.slice('sha256='.length).toUpperCase()}`),
  'signature-courte': avecSignature((signature) => signature.slice(0, -2)),
  'signature-non-hexadecimale': avecSignature(() => `sha256=${'z'.repeat(64)}`),
  'corps-altere': ({ envoi, poster }) => poster({ ...envoi, octets: Buffer.concat([envoi.octets, Buffer.from(' ')]) }),
  'json-illisible': avecTexte((texte) => texte.slice(0, Math.floor(texte.length / 2))),
  'evenement-inconnu': avecTexte((texte) => texte.replace(/"event":"[^"]*"/, '"event":"market.cancelled"')),
  'objet-inconnu': avecTexte((texte) => texte.replace(/"identifier":"[^"]*"/, '"identifier":"VR-2026-00INCONNU000"')),
  'objet-absent': avecTexte((texte) => `${texte.slice(0, texte.search(/,"market(?:_application)?":\{/))}}`),
  'corps-enorme': avecTexte((texte) => `${texte.slice(0, -1)},"padding":"${'x'.repeat(300_000)}"}`),
} satisfies Record<string, Alteration>;

export type NomAlteration = keyof typeof ALTERATIONS;
export const estNomAlteration = (nom: string): nom is NomAlteration => Object.hasOwn(ALTERATIONS, nom);

export const alterer = (nom: NomAlteration, contexte: ContexteAlteration): Promise<Retour> | Retour => {
  const alteration: Alteration = ALTERATIONS[nom];
  return alteration(contexte);
};
