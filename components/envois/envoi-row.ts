import type { Ton } from '@/components/ui/badge.tsx';
import { formaterInstant } from '@/components/ui/formater-instant.ts';
import type { EnvoiLu } from '@/lib/contracts/envois.ts';
import { RELANCABLES } from '@/lib/domain/envoi.ts';
import { formaterNumeroUnique } from '@/lib/domain/numero-unique.ts';
import { delaiLibelle } from './delai-libelle.ts';
import { etatEnvoi } from './etat-envoi.ts';

export type EnvoiRow = {
  ref: string;
  href: string;
  numero: string;
  hrefDemande: string;
  note: string;
  etat: { texte: string; ton: Ton };
  essais: string;
  prochain: { iso: string; absolu: string; relatif: string } | null;
  cause: { titre: string; code: string } | null;
  creeLe: { iso: string; absolu: string };
  auteur: string;
  relancable: boolean;
};

const ATTENDENT: readonly EnvoiLu['etat'][] = ['a-envoyer', 'a-verifier'];

/** Un envoi en chaînes prêtes à montrer. */
export function envoiRow(envoi: EnvoiLu, maintenant: Date): EnvoiRow {
  const code = envoi.code ?? envoi.classe;
  return {
    ref: envoi.ref,
    href: `/envois/${envoi.ref}`,
    numero: formaterNumeroUnique(envoi.demande.numero),
    hrefDemande: `/demandes/${envoi.demande.ref}`,
    note: envoi.note.toLocaleString('fr-FR').replace('-', '−'),
    etat: etatEnvoi(envoi.etat),
    essais: String(envoi.tentatives),
    prochain: ATTENDENT.includes(envoi.etat)
      ? {
          iso: envoi.prochainEssai,
          absolu: formaterInstant(new Date(envoi.prochainEssai)),
          relatif: delaiLibelle(envoi.prochainEssai, maintenant),
        }
      : null,
    cause: code === null ? null : { titre: envoi.cause?.titre ?? 'Cause inconnue du catalogue', code },
    creeLe: { iso: envoi.creeLe, absolu: formaterInstant(new Date(envoi.creeLe)) },
    auteur: envoi.auteur ?? 'Le système',
    relancable: RELANCABLES.includes(envoi.etat),
  };
}
