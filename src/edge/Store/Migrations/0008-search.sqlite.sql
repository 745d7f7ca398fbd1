CREATE TABLE search_row (
    number INTEGER NOT NULL PRIMARY KEY,
    file TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    firm TEXT NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE VIRTUAL TABLE search_index USING fts5 (title, body, content = 'search_row', content_rowid = 'number', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
CREATE TRIGGER search_row_added AFTER INSERT ON search_row BEGIN
    INSERT INTO search_index (rowid, title, body) VALUES (new.number, new.title, new.body);
END;
CREATE TRIGGER search_row_taken AFTER DELETE ON search_row BEGIN
    INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.number, old.title, old.body);
END;
CREATE TRIGGER search_row_changed AFTER UPDATE ON search_row BEGIN
    INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', old.number, old.title, old.body);
    INSERT INTO search_index (rowid, title, body) VALUES (new.number, new.title, new.body);
END;
