import { type Culture, entries, words } from './culture.ts';

const germanWomen = words(
  'Anna Katharina Sabine Julia Christina Heike Lena Miriam Franziska Ulrike Nadine Petra Johanna Sophie Birgit Tanja Carolin Verena Silke Hannah Antje Melanie',
);
const germanMen = words(
  'Thomas Andreas Michael Florian Matthias Tobias Jan Markus Christian Sebastian Holger Philipp Jens Lukas Benjamin Uwe Martin Daniel Felix Henning Ralf Maximilian',
);
const germanFamilies = words(
  'Albrecht Brandt Dietrich Eberhardt Fuchs Gerlach Hartmann Heinrich Jansen Kessler Krämer Lorenz Mertens Neumann Ott Pohl Reinhardt Schäfer Seidel Thiele Ullrich Vogt Weidner Winkler Zimmermann Böhm Hofmann Köhler Petersen Rademacher Sommer Wegener Bergmann Engelhardt Kuhn Lindner',
);

const germanSpeaking: Omit<Culture, 'country' | 'weight' | 'cities'> = {
  women: germanWomen,
  men: germanMen,
  families: germanFamilies,
  places: words(
    'Lauterfeld Hohenau Westerbach Steinhude Altmühlen Birkenfelde Eschenrode Grünhagen Kaltenborn Lindwerder Moorkamp Oberwiesen Rehburg Schönrain Tannheim Wittmoor',
  ),
  companies: {
    Dairy: ['Molkerei {p}', 'Milchwerke {p} eG', 'Käserei {f}'],
    Brewing: ['Brauerei {p}', 'Privatbrauerei {f}', '{p}er Bräu'],
    Bakery: ['Backhaus {f}', 'Großbäckerei {f} GmbH'],
    'Soft drinks': ['{p} Mineralbrunnen', 'Kelterei {f}'],
    'Water utility': ['Stadtwerke {p}', 'Wasserverband {p}', 'Abwasserzweckverband {p}'],
    Pharmaceuticals: ['{f} Pharma GmbH', 'Arzneimittelwerk {p}'],
    Chemicals: ['{f} Chemie GmbH', '{f} & Sohn Lacke'],
    'Machine building': ['{f} Anlagenbau GmbH', '{f} Abfülltechnik', '{f} Prozesstechnik'],
  },
};

export const germany: Culture = {
  ...germanSpeaking,
  country: 'Germany',
  weight: 20,
  cities: entries(
    'Hamburg, Hannover, Bremen, Kassel, Nürnberg, Stuttgart, Leipzig, Dresden, Dortmund, Mannheim, Augsburg, Regensburg, Münster, Rostock, Freiburg, Bielefeld',
  ),
  phone: (digits) => `+49 30 23125 ${digits(3)}`,
};

export const austria: Culture = {
  ...germanSpeaking,
  country: 'Austria',
  weight: 4,
  cities: entries('Linz, Graz, Salzburg, Wien, Wels, Innsbruck, St. Pölten'),
  families: words(
    'Aigner Berger Doppler Edlinger Feichtinger Gruber Haslinger Huber Kaltenbrunner Leitner Mayrhofer Novak Pichler Rainer Steinbauer Wimmer Zauner',
  ),
  places: words('Waldneukirch Lambrechten Aschbach Hallwang Pöllau Traunfeld Gersten Mauerkirch'),
  companies: {
    ...germanSpeaking.companies,
    Dairy: ['Sennerei {p}', 'Landmolkerei {p}'],
    'Water utility': ['Wasserwerk {p}', 'Gemeindebetriebe {p}'],
  },
};

export const switzerland: Culture = {
  ...germanSpeaking,
  country: 'Switzerland',
  weight: 4,
  cities: entries('Bern, Winterthur, St. Gallen, Luzern, Aarau, Thun, Basel'),
  women: words('Regula Ursina Corinne Martina Andrea Seraina Nicole Barbara Fabienne Livia'),
  men: words('Beat Reto Urs Marco Adrian Pascal Stefan Roman Simon Thomas'),
  families: words(
    'Aebischer Bachmann Brunner Caduff Egli Frei Gasser Hürlimann Keller Lüthi Meier Niederberger Odermatt Rüegg Schmid Tanner Wyss Zgraggen',
  ),
  places: words('Oberwil Rietbach Schlossegg Hinterau Gersauberg Lengfeld Murbach'),
  companies: {
    ...germanSpeaking.companies,
    Dairy: ['Käserei {p}', 'Milchgenossenschaft {p}'],
    'Machine building': ['{f} Apparatebau AG', '{f} Verfahrenstechnik AG'],
    Pharmaceuticals: ['{f} Biotech AG', '{f} Pharma AG'],
  },
};

export const poland: Culture = {
  country: 'Poland',
  weight: 12,
  cities: entries(
    'Poznań, Łódź, Gdańsk, Wrocław, Lublin, Białystok, Kraków, Szczecin, Katowice, Toruń, Rzeszów',
  ),
  women: words(
    'Agnieszka Katarzyna Magdalena Joanna Małgorzata Ewa Monika Anna Dorota Aleksandra Karolina Beata Justyna Natalia Iwona Zuzanna',
  ),
  men: words(
    'Paweł Tomasz Krzysztof Marcin Michał Łukasz Grzegorz Wojciech Jakub Rafał Andrzej Maciej Bartosz Kamil Sławomir Dariusz',
  ),
  families: words(
    'Nowak Kowalski Wiśniewski Wójcik Kamiński Lewandowski Zieliński Szymański Dąbrowski Kozłowski Mazur Krawczyk Piotrowski Grabowski Pawlak Michalski Wróbel Jabłoński Adamczyk Sikora Baran Rutkowski Ostrowski Pietrzak',
  ),
  familiesOfWomen: words(
    'Nowak Kowalska Wiśniewska Wójcik Kamińska Lewandowska Zielińska Szymańska Dąbrowska Kozłowska Mazur Krawczyk Piotrowska Grabowska Pawlak Michalska Wróbel Jabłońska Adamczyk Sikora Baran Rutkowska Ostrowska Pietrzak',
  ),
  places: words(
    'Podlesie Zalesie Brzozówka Dębina Jeziorany Kalinów Lipowiec Modrzewie Olszanka Radziejów Sosnówka Wierzbica',
  ),
  companies: {
    Dairy: ['Mleczarnia {p}', 'Spółdzielnia Mleczarska {p}'],
    Brewing: ['Browar {p}'],
    Bakery: ['Piekarnia {f}', 'Zakłady Piekarnicze {p}'],
    'Soft drinks': ['Rozlewnia Wód {p}', 'Tłocznia {p}'],
    'Water utility': ['Wodociągi {p}', 'Zakład Wodociągów {p}'],
    Pharmaceuticals: ['{p} Farma', 'Laboratorium {f}'],
    Chemicals: ['Zakłady Chemiczne {p}', '{f} Chemia'],
    'Machine building': ['{f} Automatyka', '{f} Linie Produkcyjne'],
  },
};

export const czechia: Culture = {
  country: 'Czechia',
  weight: 5,
  cities: entries('Brno, Plzeň, Olomouc, Praha, Hradec Králové, Ostrava, České Budějovice'),
  women: words('Jana Petra Lenka Kateřina Lucie Hana Veronika Tereza Martina Zuzana Alena Markéta'),
  men: words('Jiří Petr Jan Tomáš Martin Pavel Jaroslav Lukáš Ondřej David Radek Vojtěch'),
  families: words(
    'Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Marek Hájek Růžička Beneš Fiala Sedláček Kolář',
  ),
  familiesOfWomen: words(
    'Novotná Dvořáková Černá Procházková Kučerová Veselá Horáková Němcová Pokorná Marková Hájková Růžičková Benešová Fialová Sedláčková Kolářová',
  ),
  places: words('Lhotka Březová Kamenice Javorník Lipník Podhradí Rokytná Vrbice'),
  companies: {
    Dairy: ['Mlékárna {p}'],
    Brewing: ['Pivovar {p}', 'Měšťanský pivovar {p}'],
    Bakery: ['Pekárny {p}'],
    'Soft drinks': ['Sodovkárna {p}'],
    'Water utility': ['Vodárny {p}', 'Vodovody {p} a.s.'],
    Pharmaceuticals: ['{f} Pharma s.r.o.'],
    Chemicals: ['Chemické závody {p}'],
    'Machine building': ['{f} Strojírny', '{f} Automation s.r.o.'],
  },
};

export const slovakia: Culture = {
  ...czechia,
  country: 'Slovakia',
  weight: 2,
  cities: entries('Košice, Žilina, Nitra, Trnava, Bratislava, Prešov'),
  women: words('Zuzana Mária Katarína Eva Ľubica Jana Monika Barbora Silvia'),
  men: words('Peter Ján Jozef Marek Miroslav Ľuboš Juraj Martin Rastislav'),
  families: words('Kováč Horváth Varga Tóth Baláž Hudák Oravec Kollár Benko Urban'),
  familiesOfWomen: words(
    'Kováčová Horváthová Vargová Tóthová Balážová Hudáková Oravcová Kollárová Benková Urbanová',
  ),
  places: words('Lúčky Podskalie Jelšava Hrabovka Podlužany Rakovec'),
};

export const hungary: Culture = {
  country: 'Hungary',
  weight: 3,
  cities: entries('Győr, Debrecen, Szeged, Kecskemét, Székesfehérvár, Budapest'),
  women: words('Katalin Zsuzsanna Eszter Ágnes Réka Judit Orsolya Anikó Dóra'),
  men: words('László Gábor Zoltán András Tamás Balázs Attila Péter Bence'),
  families: words('Nagy Kiss Szabó Molnár Farkas Balogh Papp Lakatos Juhász Takács Fekete Simon Vörös'),
  places: words('Kisrét Tiszaliget Nyíreskert Felsőtó Almásmező Zöldhalom'),
  companies: {
    Dairy: ['{p} Tejüzem'],
    Brewing: ['{p} Sörfőzde'],
    Bakery: ['{f} Pékség'],
    'Soft drinks': ['{p} Ásványvíz'],
    'Water utility': ['{p} Vízmű'],
    Pharmaceuticals: ['{f} Gyógyszergyár'],
    Chemicals: ['{f} Vegyipari Kft.'],
    'Machine building': ['{f} Gépgyár Kft.'],
  },
};
