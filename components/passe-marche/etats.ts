import type { Ton } from '@/components/ui/badge.tsx';
import type { EtatCandidature } from '@/lib/domain/candidature.ts';
import type { PileMarche } from '@/lib/domain/marche.ts';
import type { VerdictNotification } from '@/lib/domain/notification.ts';

export const TONS_MARCHE: Record<PileMarche, Ton> = {
  brouillon: 'neutre',
  'a-creer': 'info',
  'en-creation': 'info',
  incertain: 'avertissement',
  refuse: 'erreur',
  'a-configurer': 'nouveau',
  configure: 'succes',
  'echeance-passee': 'avertissement',
  clos: 'neutre',
};

export const TONS_CANDIDATURE: Record<EtatCandidature, Ton> = {
  'a-ouvrir': 'info',
  refusee: 'erreur',
  creee: 'nouveau',
  'en-cours': 'info',
  finalisee: 'info',
  'documents-manquants': 'avertissement',
  'documents-recus': 'succes',
};

export const TONS_NOTIFICATION: Record<VerdictNotification, Ton> = {
  acceptee: 'succes',
  doublon: 'neutre',
  'objet-inconnu': 'avertissement',
  'evenement-inconnu': 'avertissement',
  'signature-invalide': 'erreur',
  illisible: 'erreur',
};

/** Ce que chaque verdict veut dire, et quoi faire. */
export const EXPLICATIONS_NOTIFICATION: Record<VerdictNotification, string> = {
  acceptee: 'Signature vérifiée, événement connu : son effet est appliqué.',
  doublon: 'Déjà reçue : elle n’a rien changé. Une relivraison est normale.',
  'objet-inconnu':
    'Nous ne connaissons pas cet identifiant. Elle sera reprise d’elle-même dès qu’il le sera ; un marché incertain peut être le sien.',
  'evenement-inconnu': 'Passe Marché annonce un événement que nous ne traitons pas. Elle est gardée.',
  'signature-invalide':
    'Refusée (401). Si elle vient bien de Passe Marché, le secret a changé : réglez le nouveau, gardez l’ancien en secret précédent, puis faites renvoyer.',
  illisible: 'Signée, mais sa forme n’est pas celle attendue. Elle se rejoue une fois le lecteur corrigé.',
};
