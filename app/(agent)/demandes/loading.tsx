import { Squelette } from '@/components/ui/squelette.tsx';

export default function Chargement() {
  return <Squelette lignes={12} libelle="Lecture des demandes" />;
}
