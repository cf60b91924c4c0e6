import { Alerte } from '@/components/ui/alerte.tsx';

type Props = {
  validation: {
    etat: string;
    complement: string | null;
    decideur: string | null;
    raison: string | null;
  };
  motifs: readonly string[];
  propreTravail: boolean;
};

/** Où en est la validation, en mots. */
export function EtatDeValidation({ validation: v, motifs, propreTravail }: Props) {
  switch (v.etat) {
    case 'en-attente':
      return (
        <Alerte ton="avertissement" titre="En attente d’une seconde personne">
          <p>{motifs.join(' ')} Rien n’est parti au SNE, et la note en cours n’a pas changé.</p>
          {v.complement ? <p>Complément demandé : {v.complement}</p> : null}
          {propreTravail ? <p>Vous l’avez saisie : une autre personne doit en décider.</p> : null}
        </Alerte>
      );
    case 'validee':
      return <Alerte ton="succes">{`Validée par ${v.decideur ?? 'une personne qui n’est plus habilitée'}.`}</Alerte>;
    case 'refusee':
      return (
        <Alerte ton="erreur">{`Refusée par ${v.decideur ?? 'une personne qui n’est plus habilitée'} : ${v.raison ?? ''}`}</Alerte>
      );
    default:
      return <Alerte ton="info">Remplacée par une cotation plus récente avant d’être validée.</Alerte>;
  }
}
