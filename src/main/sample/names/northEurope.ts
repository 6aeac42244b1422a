import { type Culture, entries, words } from './culture.ts';

export const sweden: Culture = {
  country: 'Sweden',
  weight: 6,
  cities: entries('Göteborg, Malmö, Linköping, Örebro, Västerås, Umeå, Helsingborg'),
  women: words('Karin Anna Maria Åsa Ingrid Malin Linnea Josefin Annika Elin Ulrika'),
  men: words('Lars Anders Johan Mikael Fredrik Magnus Henrik Oskar Björn Mattias Göran'),
  families: words(
    'Andersson Bergström Dahlgren Ekström Forsberg Gustafsson Hedlund Isaksson Johansson Lundqvist Nyström Öberg Sandström Sjögren Wallin Åkesson',
  ),
  places: words('Björkvik Ekshult Norrsjö Lindberga Granhult Sjöbacka Hällevik Tallmon'),
  companies: {
    Dairy: ['{p} Mejeri', 'Gårdsmejeriet {p}'],
    Brewing: ['{p} Bryggeri'],
    Bakery: ['{f}s Bageri', '{p} Knäckebröd'],
    'Soft drinks': ['{p} Källvatten', '{p} Musteri'],
    'Water utility': ['{p} Vatten och Avlopp', '{p} Energi och Vatten'],
    Pharmaceuticals: ['{f} Läkemedel AB'],
    Chemicals: ['{f} Färg AB', '{p} Kemi'],
    'Machine building': ['{f} Processteknik AB', '{f} Maskin AB'],
  },
  phone: (digits) => `+46 8 465 004 ${digits(2)}`,
};

export const denmark: Culture = {
  country: 'Denmark',
  weight: 4,
  cities: entries('Aarhus, Odense, Esbjerg, Aalborg, Vejle, København'),
  women: words('Mette Lone Camilla Trine Signe Kirsten Louise Rikke'),
  men: words('Søren Jens Rasmus Kasper Niels Thomas Mads Morten'),
  families: words(
    'Kjær Mortensen Rasmussen Holm Bach Thomsen Lauridsen Skov Vestergaard Møller Østergaard Friis',
  ),
  places: words('Søndermark Hjortholm Bøgelund Nørreby Strandkær Engholm'),
  companies: {
    Dairy: ['{p} Mejeri', '{p} Andelsmejeri'],
    Brewing: ['{p} Bryghus'],
    Bakery: ['{f} Brød'],
    'Soft drinks': ['{p} Kilde'],
    'Water utility': ['{p} Forsyning', '{p} Vandværk'],
    Pharmaceuticals: ['{f} Pharma ApS'],
    Chemicals: ['{f} Kemi A/S'],
    'Machine building': ['{f} Maskinfabrik', '{f} Procesanlæg A/S'],
  },
};

export const norway: Culture = {
  country: 'Norway',
  weight: 3,
  cities: entries('Bergen, Trondheim, Stavanger, Drammen, Oslo'),
  women: words('Ingvild Silje Marit Kristin Hege Solveig Tone'),
  men: words('Øyvind Knut Eirik Terje Sindre Håkon Trond'),
  families: words('Haugen Bakken Solberg Strand Lien Moen Eide Berge Myhre Ruud'),
  places: words('Fjellheim Nordvåg Granlia Sundnes Storelva'),
  companies: {
    Dairy: ['{p} Meieri', '{p} Ysteri'],
    Brewing: ['{p} Bryggeri'],
    Bakery: ['{f} Bakeri'],
    'Soft drinks': ['{p} Kildevann'],
    'Water utility': ['{p} Vannverk'],
    Pharmaceuticals: ['{f} Legemidler AS'],
    Chemicals: ['{p} Kjemi AS'],
    'Machine building': ['{f} Prosess AS'],
  },
};

export const finland: Culture = {
  country: 'Finland',
  weight: 4,
  cities: entries('Tampere, Turku, Oulu, Lahti, Jyväskylä, Kuopio'),
  women: words('Päivi Hanna Sari Johanna Katja Minna Tiina Riikka'),
  men: words('Jukka Mikko Timo Antti Ville Petri Janne Tuomas'),
  families: words(
    'Korhonen Virtanen Mäkinen Laine Heikkinen Koskinen Järvinen Lehtonen Salminen Niemi Rantala Hiltunen',
  ),
  places: words('Kuusijärvi Mäntylä Koivuranta Haukilahti Metsäkangas Rautavesi'),
  companies: {
    Dairy: ['{p} Meijeri', '{p} Juustola'],
    Brewing: ['{p} Panimo'],
    Bakery: ['{p} Leipomo'],
    'Soft drinks': ['{p} Lähdevesi'],
    'Water utility': ['{p} Vesi'],
    Pharmaceuticals: ['{p} Lääke Oy'],
    Chemicals: ['{p} Kemia Oy'],
    'Machine building': ['{f} Konepaja Oy', '{f} Prosessit Oy'],
  },
};

const baltic = {
  Dairy: ['{p} Pienas', '{p} Dairy'],
  Brewing: ['{p} Brewery'],
  Bakery: ['{p} Bread'],
  'Soft drinks': ['{p} Water'],
  'Water utility': ['{p} Vandenys'],
  Pharmaceuticals: ['{p} Farma'],
  Chemicals: ['{p} Chemija'],
  'Machine building': ['{p} Technika'],
} as const;

export const lithuania: Culture = {
  country: 'Lithuania',
  weight: 2,
  cities: entries('Kaunas, Klaipėda, Vilnius, Panevėžys'),
  women: words('Rūta Eglė Jurgita Vaida Inga'),
  men: words('Tomas Mindaugas Darius Andrius Žilvinas'),
  families: words('Kazlauskas Petrauskas Jankauskas Butkus Žukauskas Urbonas'),
  familiesOfWomen: words('Kazlauskaitė Petrauskienė Jankauskaitė Butkutė Žukauskienė Urbonaitė'),
  places: words('Ąžuolynė Beržynas Liepkalnis Žaliagiris'),
  companies: baltic,
};

export const latvia: Culture = {
  country: 'Latvia',
  weight: 1,
  cities: entries('Rīga, Liepāja, Valmiera'),
  women: words('Līga Ilze Kristīne Dace'),
  men: words('Jānis Andris Kaspars Mārtiņš'),
  families: words('Bērziņš Kalniņš Ozols Liepiņš'),
  familiesOfWomen: words('Bērziņa Kalniņa Ozola Liepiņa'),
  places: words('Ozolkalns Priežmala Saulgrieži'),
  companies: { ...baltic, Dairy: ['{p} Piens'], 'Water utility': ['{p} Ūdens'] },
};

export const estonia: Culture = {
  country: 'Estonia',
  weight: 1,
  cities: entries('Tartu, Tallinn, Pärnu'),
  women: words('Kadri Liis Piret Merike'),
  men: words('Margus Toomas Kristjan Rein'),
  families: words('Tamm Saar Sepp Kask Rebane'),
  places: words('Männiku Kaseküla Rohumäe'),
  companies: { ...baltic, Dairy: ['{p} Meierei'], 'Water utility': ['{p} Veevärk'] },
};
