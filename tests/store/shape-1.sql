PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE exercises (
	number INTEGER NOT NULL, 
	id VARCHAR NOT NULL, 
	scenario VARCHAR NOT NULL, 
	city VARCHAR NOT NULL, 
	seed VARCHAR NOT NULL, 
	started_at VARCHAR NOT NULL, 
	content VARCHAR NOT NULL, 
	PRIMARY KEY (number), 
	UNIQUE (id)
);
INSERT INTO "exercises" VALUES(1,'b8433e68','rookwolk','utrecht@2025','1180591620717411303424','2026-11-25T19:08:44.406+00:00','0f1e2d3c4b5a6978');
INSERT INTO "exercises" VALUES(2,'813b17ec','volle-container','rotterdam','3','2026-11-25T19:08:44.410+00:00','');
INSERT INTO "exercises" VALUES(3,'0614ba49','','amsterdam','0','2026-11-25T19:08:44.411+00:00','');
INSERT INTO "exercises" VALUES(4,'d2a79049','rookwolk','rotterdam','7','2026-11-25T19:08:44.411+00:00','');
CREATE TABLE finished (
	exercise VARCHAR NOT NULL, 
	how VARCHAR NOT NULL, 
	at VARCHAR NOT NULL, 
	PRIMARY KEY (exercise), 
	FOREIGN KEY(exercise) REFERENCES exercises (id)
);
INSERT INTO "finished" VALUES('813b17ec','ended','2026-11-25T19:08:44.410+00:00');
INSERT INTO "finished" VALUES('0614ba49','set-aside','2026-11-25T19:08:44.411+00:00');
CREATE TABLE moves (
	exercise VARCHAR NOT NULL, 
	seq INTEGER NOT NULL, 
	move TEXT NOT NULL, 
	at VARCHAR NOT NULL, 
	PRIMARY KEY (exercise, seq), 
	FOREIGN KEY(exercise) REFERENCES exercises (id)
);
INSERT INTO "moves" VALUES('b8433e68',1,'{"move": "advance"}','2026-11-25T19:08:44.406+00:00');
INSERT INTO "moves" VALUES('b8433e68',2,'{"addressed": "yes", "channel": "facebook", "move": "wrote", "name": "Sanne", "text": "Mijn bsn is [bsn], en de lamp is stuk"}','2026-11-25T19:08:44.409+00:00');
INSERT INTO "moves" VALUES('b8433e68',3,'{"city": "den-haag", "move": "turned"}','2026-11-25T19:08:44.409+00:00');
INSERT INTO "moves" VALUES('b8433e68',4,'{"action": "watch", "message": "vol", "move": "overruled"}','2026-11-25T19:08:44.410+00:00');
INSERT INTO "moves" VALUES('b8433e68',5,'{"move": "back"}','2026-11-25T19:08:44.410+00:00');
INSERT INTO "moves" VALUES('813b17ec',1,'{"move": "advance"}','2026-11-25T19:08:44.410+00:00');
INSERT INTO "moves" VALUES('0614ba49',1,'{"move": "advance"}','2026-11-25T19:08:44.411+00:00');
COMMIT;
