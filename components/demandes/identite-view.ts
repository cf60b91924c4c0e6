import { formaterJour } from '@/components/ui/formater-jour.ts';
import type { Identite } from '@/lib/contracts/identite.ts';
import { libelle } from '@/lib/domain/libelle.ts';
import type { Groupe } from './situation-view.ts';

export function toIdentite(identite: Identite): Groupe['lignes'] {
  if (identite.tag === 'non-communiquee') return [{ libelle: 'Identité', valeur: 'Non communiquée par le SNE' }];
  return [
    { libelle: 'Civilité', valeur: identite.civilite ? libelle('civilite', identite.civilite) : 'Non renseignée' },
    { libelle: 'Nom', valeur: identite.nom },
    { libelle: 'Prénom', valeur: identite.prenom },
    { libelle: 'Naissance', valeur: formaterJour(identite.naissance) },
    { libelle: 'Nationalité', valeur: identite.nationalite ? libelle('nationalite', identite.nationalite) : 'Non renseignée' },
  ];
}
