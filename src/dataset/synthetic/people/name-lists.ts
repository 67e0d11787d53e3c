/** Given names and surnames of one community, the commonest first. Lists of names are facts, not people. */
export interface NameList {
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly surnames: readonly string[];
}

const words = (text: string) => text.trim().split(/\s+/);

export const british: NameList = {
  girls:
    words(`Olivia Amelia Isla Ava Ivy Freya Lily Florence Mia Willow Rosie Sophia Isabella Grace Daisy Sienna Poppy
    Elsie Emily Ella Evelyn Phoebe Evie Charlotte Harper Millie Matilda Maisie Sophie Emilia Isabelle Ruby Alice Ellie
    Chloe Zoë Erin Holly Jessica Lucy Megan Molly Scarlett Summer Tilly Violet Eliza Eleanor Annabelle Bethany Chloé
    Katie Lexi Martha Nancy Orla Robyn Thea Lola Amber Caitlin Darcey Imogen Lauren Niamh Abigail Georgia Hannah Leah
    Ada Aoife Arabella Aria Aurora Ayla Beatrice Beatrix Bella Bonnie Clara Connie Cora Daphne Delilah Edie Edith Effie
    Elena Elise Eloise Elodie Esme Eva Faith Fern Francesca Freja Gabriella Gracie Gwen Harriet Hattie Heidi Iris Isobel
    Jasmine Jemima Josephine Josie Julia Juliet Kayleigh Keira Kiera Lacey Layla Libby Lila Lilly Lottie Luna Lydia Lyra
    Mabel Madison Maddison Mae Maeve Maggie Maria Marnie Mary Maya Melody Mila Mollie Morgan Mya Myla Nadia Naomi Natalie
    Natasha Neve Nicole Nina Nora Olive Ottilie Paige Pearl Penelope Peggy Penny Philippa Polly Rachel Rebecca Riley Rosa
    Rose Rowan Ruth Sadie Samantha Sara Sarah Savannah Serena Shannon Skye Sofia Stella Susannah Tabitha Tegan Tia Victoria
    Wren Xanthe Yasmin Zara Elizabeth Alexandra Anna Amy Eve Emma Ellen Elsa Ellie-Mae Lily-Rose Ava-Grace Demi Kasey`),
  boys: words(`Noah Oliver George Arthur Muhammad Leo Harry Oscar Archie Henry Theodore Freddie Jack Charlie Alfie Theo
    Thomas Finley Jacob William Arlo Joshua Lucas Edward James Isaac Max Logan Alexander Toby Ethan Joseph Reuben Mason
    Harrison Dylan Sebastian Daniel Benjamin Samuel Jude Ryan Callum Liam Riley Jayden Connor Kieran Owen Rhys Rory
    Bobby Frankie Ralph Stanley Albie Louie Teddy Tommy Zachary Michael Matthew Luke Jamie Kyle Reece Nathan Adam Aaron
    Ace Aidan Alan Albert Alec Alistair Alex Andrew Angus Anthony Ashton Asher Austin Barnaby Bertie Blake Bradley Brandon
    Brody Caleb Cameron Carter Casper Charles Christian Christopher Clark Cody Cole Corey Craig Damian Darcy Declan Dexter
    Dominic Douglas Eddie Elijah Elliot Elliott Ellis Emmett Eric Ernie Evan Ewan Ezra Felix Finlay Finn Fletcher Fraser
    Fred Frederick Gabriel Gareth Gethin Grayson Gregory Guy Hamish Harley Harvey Hector Hugh Hugo Hunter Ivan Ivor Jackson
    Jake Jasper Jay Jenson Jesse Jeremy Joel Joey John Jonah Jonathan Jordan Jory Josiah Josh Kai Keegan Kit Kobe Koby Lenny
    Leon Leonard Lewis Lincoln Llewyn Lloyd Lochlan Louis Luca Magnus Marcus Mark Marley Marshall Martin Maxwell Miles Milo
    Morgan Myles Ned Nathaniel Nicholas Olly Otis Otto Parker Patrick Paul Percy Peter Philip Phoenix Preston Rafe Ralphy
    Raphael Ray Rex Richard Robert Robin Roman Ronnie Rowan Roy Rufus Rupert Sam Scott Shane Shaun Sidney Simon Sonny Spencer
    Stephen Steven Sullivan Taylor Thaddeus Tobias Tom Travis Tristan Troy Tyler Victor Vincent Walter Wilbur Wilfred Xavier`),
  surnames:
    words(`Smith Jones Williams Taylor Davies Brown Evans Thomas Roberts Johnson Lewis Walker Robinson Wood
    Thompson White Watson Jackson Wright Green Harris Cooper King Lee Martin Clarke James Morgan Hughes Edwards Hill
    Moore Clark Harrison Scott Young Morris Hall Ward Turner Carter Phillips Mitchell Patel Adams Campbell Anderson
    Allen Cook Bailey Parker Miller Davis Murphy Price Bell Baker Griffiths Kelly Simpson Marshall Collins Bennett Cox
    Richardson Fox Gray Rose Chapman Hunt Robertson Shaw Reynolds Lloyd Ellis Richards Russell Wilkinson Khan Graham
    Stewart Reid Murray Powell Palmer Holmes Rogers Stevens Walsh Hunter Thomson Matthews Ross Owen Mason Knight Kennedy
    Butler Saunders Cole Pearce Dean Foster Harvey Hudson Gibson Mills Berry Barnes Pritchard Preece Gough Bebb Onions
    Beddoes Tudor Vaughan Pugh Jarvis Blakemore Cartwright Perks Bowen Meredith Rowley Everall Hotchkiss O'Neill O'Brien
    Abbott Adcock Ainsworth Aldridge Allport Andrews Archer Armstrong Arnold Ashley Atkins Atkinson Austin Ball Banks Barber
    Barker Barlow Barnett Barrett Barton Bates Beckett Benson Bentley Bird Bishop Blackburn Blake Bond Booth Bradley Bradshaw
    Brennan Briggs Brookes Brooks Bryan Bryant Buckley Bull Burgess Burke Burns Burrows Burton Bush Byrne Cameron Carpenter
    Carr Carroll Cartledge Chambers Charlton Clayton Clements Coates Coleman Conway Corbett Cotton Coulson Craddock Crawford
    Cross Crowther Cunningham Curtis Dale Daniels Darby Davidson Davison Dawson Day Dennis Dickinson Dixon Dodd Doherty
    Donnelly Douglas Doyle Drew Duffy Duncan Dunn Dyer Edge Eldridge Elliott Emery English Farmer Farrell Faulkner Felton
    Fenton Field Finch Fisher Fleming Fletcher Flynn Ford Forster Fowler Francis Franklin Freeman French Frost Fuller
    Gallagher Gardiner Gardner Garner George Gilbert Giles Glover Godfrey Goodwin Gordon Gould Grant Greenwood Gregory
    Griffin Hale Hammond Hancock Hanson Harding Hardy Harper Hart Hartley Hawkins Hayes Haynes Heath Henderson Henry Herbert
    Hewitt Hicks Higgins Hobbs Hodges Hodgson Holden Holland Holloway Holt Hooper Hope Hopkins Horton Houghton Howard Howarth
    Howe Howell Howells Hubbard Hull Humphreys Hurst Hutchinson Ingram Irwin Jacobs Jennings Jenkins John Johnston Joyce
    Kaur Kay Kemp Kent Kerr Kirby Kirk Knowles Lambert Lane Law Lawrence Lawson Leach Leigh Leonard Little Long Lowe Lucas
    Lynch Lyons Mann Manning Marsh Marston Massey May McCarthy McDonald McKenzie Mellor Metcalfe Middleton Miles Millar
    Mistry Moran Morley Morrison Morton Moss Naylor Nelson Newman Newton Nicholls Nicholson Nixon Noble Nolan Norman Norris
    North Norton O'Connor O'Sullivan Oakley Oliver Osborne Owens Page Parkes Parkin Parkinson Parry Parsons Patterson Payne
    Peacock Pearson Perkins Perry Peters Pickering Pike Poole Porter Potter Potts Power Preston Pritchett Quinn Randall
    Read Reed Rees Reeves Rhodes Rice Riley Robson Rogerson Rowe Rowlands Russon Ryan Salter Sanders Sanderson Savage Sharp
    Shepherd Sheppard Short Simmons Sims Sinclair Skinner Slater Spencer Stanley Steele Stephens Stephenson Stokes Stone
    Storey Sutton Swift Sykes Talbot Tate Thornton Thorpe Todd Tomlinson Townsend Tucker Turnbull Tyler Vincent Wade Wall
    Wallace Walters Walton Warner Warren Waters Watkins Watts Weaver Webb Webster Welch Wells West Weston Wheeler Whitehead
    Whitehouse Whittaker Wilcox Wilkins Willis Wilson Winter Wong Woods Woodward Wyatt Yates`),
};

export const southAsian: NameList = {
  girls: words(
    "Aisha Fatima Maryam Zainab Hafsa Ayesha Inaya Anaya Priya Diya Aadhya Saanvi Simran Jasleen Noor Amina",
  ),
  boys: words(
    "Mohammed Ibrahim Yusuf Ali Hamza Ayaan Zayn Arjun Aarav Rohan Vihaan Dev Harjit Gurpreet Bilal Imran",
  ),
  surnames: words(
    "Khan Ahmed Hussain Ali Begum Patel Singh Kaur Shah Malik Rahman Chowdhury Iqbal Mahmood Sharma Miah",
  ),
};

export const eastEuropean: NameList = {
  girls: words(
    "Zuzanna Julia Maja Zofia Hanna Lena Alicja Oliwia Maria Ioana Elena Andreea Milana Viktoria Gabija Emilija",
  ),
  boys: words(
    "Jakub Szymon Jan Antoni Filip Mateusz Kacper Andrei Stefan David Ionut Dimitar Ivan Lukas Matas Nikola",
  ),
  surnames: words(
    "Nowak Kowalski Wisniewski Wojcik Kaminski Lewandowski Popescu Ionescu Popa Radu Dimitrov Ivanov Petrov Kazlauskas Jankauskas Zielinski",
  ),
};

export const african: NameList = {
  girls: words(
    "Blessing Favour Esther Deborah Precious Adaeze Chiamaka Nana Abena Makena Tendai Rudo Hope Joy Miriam Ife",
  ),
  boys: words(
    "Emmanuel Samuel David Daniel Joshua Tobi Chidi Emeka Kwame Kofi Tinashe Tatenda Jabari Elijah Isaac Kelechi",
  ),
  surnames: words(
    "Okafor Adeyemi Mensah Boateng Owusu Moyo Ncube Dube Eze Okoro Balogun Afolabi Asante Osei Kamau Mwangi",
  ),
};

/** Young people who come alone are mostly from these countries. */
export const newlyArrived: NameList = {
  girls: words(
    "Selam Bethlehem Rahel Helen Amira Shirin Rojin Samira Leyla Nasrin Hana Yordanos Thuy Linh Arta Elira",
  ),
  boys: words(
    "Ahmad Omar Mustafa Karwan Rebaz Abdullah Yonas Filmon Samuel Abel Zahid Farhad Mahdi Bashir Minh Ardit",
  ),
  surnames: words(
    "Ahmadi Rahimi Karimi Hassan Abdi Tesfay Haile Mehari Mohammadi Rasul Aziz Osman Ibrahim Nguyen Hoxha Stanikzai",
  ),
};

export const chinese: NameList = {
  girls: words("Mei Lin Jia Xin Yan Hui Ying Wing Ka Ming-Lai Suki Grace Emily Hei Yuet Lok-Yiu"),
  boys: words("Wei Jun Hao Chen Ming Tian Ho Kin Chun Lok Jason Ethan Ryan Lucas Tsz Yat"),
  surnames: words("Chan Wong Li Chen Zhang Liu Lam Cheung Ng Leung Wang Lau Ho Yip Tang Cheng"),
};
