-- The child to whom an id leads today; the older ids of a child forward.
select child from linkage.alias where former_child = $id
